// Prints a token, to try the example: node --env-file=.env token.mjs user o-1
import { issue } from './login.mjs'

const [role, user] = process.argv.slice(2)
console.log(await issue(process.env.SESSION_SECRET, role, user))
