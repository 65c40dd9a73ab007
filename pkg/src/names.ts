// Printed from table/ by `npm run table`. Do not edit.

/** The groups of typed calls and their calls: `group:call,call;group:call`. */
export const names: string =
  'preEntrustSign:miniProgram,app;contracts:query,terminate;transactions:create,query,reverse;globalPapay:presignMiniProgram,presignApp,presignH5,presignJsapi,presignWeb,queryById,queryByCode,terminate,pay,queryOrderById,queryOrderByOutTradeNo,reverseOrder;papayInsurance:presignMiniProgram,presignApp,presignH5,presignJsapi,queryByCode,terminateByCode,renew,listPeriods,modifyPeriods,schedule,querySchedule,apply;transferAuthorization:authorize,transferAndAuthorize,queryByOutNo,closeByOutNo,transfer'

/** The time of one attempt in ms, of operations that have another than the default. */
export const times: { readonly [operation: string]: number | undefined } = { 'transactions.create': 60000 }
