// Prints js-tests/contracts/table.json: the rows as tests go through them. What is as usual is left out.

function fieldOf(field) {
  const { name, kind, optional, limits, characters, format, sealed, type } = field
  return {
    name,
    kind,
    ...(field.in !== 'body' && { in: field.in }),
    ...(optional && { optional }),
    ...((limits[0] > 0 || limits[1] !== null) && { limits }),
    ...(characters && { characters }),
    ...(format && { format }),
    ...(sealed && { sealed }),
    ...(type && { fields: type.fields.map(fieldOf) }),
  }
}

export function printFixture({ operations, events }) {
  const rows = operations.map(
    ({ name, method, path, host, confidence, repeatable, time, status, checked, ...row }) => ({
      name,
      method,
      path,
      host,
      repeatable,
      ...(time && { time }),
      open: confidence !== 'high',
      input: row.input.fields.map(fieldOf),
      answer: { status, checked, fields: (row.answer?.fields ?? []).map(fieldOf) },
    }),
  )
  const told = events.map(({ type, checked, resource }) => ({ type, checked, fields: resource.fields.map(fieldOf) }))
  return `${JSON.stringify({ operations: rows, events: told }, null, 2)}\n`
}
