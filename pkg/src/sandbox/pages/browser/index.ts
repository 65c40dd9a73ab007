import { openOverview } from './overview.ts'
import { followSession } from './sign.ts'

if (document.body.className === 'desk') openOverview()
// A session that nobody knows does not come back.
else if (document.querySelector('dl') !== null) void followSession()
