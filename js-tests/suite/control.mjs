// The suite's remote control of the gateway process, over fetch alone.

/** Calls like `control.approve(id)`; what they do stands in gateway.mjs. `which` is the sandbox's mode. */
export function openControl(gatewayUrl, which) {
  const call = async (action, ...args) => {
    const body = JSON.stringify({ which, action, args })
    const response = await fetch(`${gatewayUrl}/control`, { method: 'POST', body })
    const answer = await response.json()
    if (response.status !== 200) throw new Error(`gateway: ${answer.message}`)
    return answer.value
  }
  return {
    merchant: () => call('merchant'),
    notifyUrl: () => call('notifyUrl'),
    /** Agrees to a contract; gives what its notify_url received: `{ headers, body }`. */
    approve: (preEntrustwebId) => call('approve', preEntrustwebId),
    fault: (options) => call('fault', options),
    /** What the sandbox saw since the last time. */
    requests: () => call('requests'),
  }
}
