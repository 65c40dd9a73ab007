// What the deploy files of the examples say.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export const folderOf = (name) => new URL(`../../examples/${name}/`, import.meta.url)

export const textOf = (name, file) => readFileSync(new URL(file, folderOf(name)), 'utf8')

/** CloudFormation's short forms: `!Ref A` is read as `{ Ref: 'A' }`. */
const customTags = ['Ref', 'Sub', 'GetAtt'].map((name) => ({ tag: `!${name}`, resolve: (text) => ({ [name]: text }) }))

export const yamlOf = (name, file) => parse(textOf(name, file), { customTags, strict: true })

/** JSON with lines that are comments, as wrangler reads it. */
export const jsonOf = (name, file) => JSON.parse(textOf(name, file).replaceAll(/^\s*\/\/.*$/gm, ''))
