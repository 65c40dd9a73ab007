// The store on one DynamoDB table: partition key `kind`, sort key `id`, time to live `expires`.
import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'

/** @param {string | undefined} TableName */
export function dynamoStore(TableName, client = new DynamoDBClient()) {
  if (!TableName) throw new Error('TABLE must be the name of the DynamoDB table')
  const table = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })

  /** @param {string | undefined} version */
  const standing = (version) =>
    version === undefined
      ? { ConditionExpression: 'attribute_not_exists(id)' }
      : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': version } }

  /** @param {Promise<unknown>} command */
  const obeyed = (command) =>
    command.then(
      () => true,
      (error) => {
        if (error instanceof ConditionalCheckFailedException) return false
        throw error
      },
    )

  return {
    /** @param {string} kind @param {string} id */
    async get(kind, id) {
      const { Item } = await table.send(new GetCommand({ TableName, Key: { kind, id }, ConsistentRead: true }))
      return Item
    },
    /** At most 50: the next run of the timer takes the next ones. @param {string} kind */
    async list(kind) {
      const { Items } = await table.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'kind = :kind',
          ExpressionAttributeValues: { ':kind': kind },
          ConsistentRead: true,
          Limit: 50,
        }),
      )
      return Items ?? []
    },
    /**
     * Writes only where `version` stands, or nothing where that is `undefined`; tells whether it did.
     * @param {string} kind @param {string} id @param {object} item @param {string | undefined} version
     */
    write(kind, id, item, version) {
      const Item = { ...item, kind, id }
      return obeyed(table.send(new PutCommand({ TableName, Item, ...standing(version) })))
    },
    /** @param {string} kind @param {string} id @param {string | undefined} version */
    async remove(kind, id, version) {
      if (version === undefined) return
      await obeyed(table.send(new DeleteCommand({ TableName, Key: { kind, id }, ...standing(version) })))
    },
  }
}
