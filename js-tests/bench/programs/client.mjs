import { open } from './contender.mjs'

open(JSON.parse(process.argv[2]))
