import * as z from 'zod'

/** A function that a model may call, in OpenAI's words; `strict: false` holds its arguments to no schema. */
export const ToolFunction = z.object({
  name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
  description: z.string().nullish(),
  parameters: z.record(z.string(), z.unknown()).nullish(),
  strict: z.boolean().nullish(),
})
export type ToolFunction = z.infer<typeof ToolFunction>

/** A call of a function; `arguments` is a JSON object as text. */
export type ToolCall = { id: string; name: string; arguments: string }

/** Which functions may be called: none, any, at least one, or this one. */
export type ToolChoice = 'none' | 'auto' | 'required' | { name: string }

/**
 * How a family of models writes calls. `hermes`: JSON between `<tool_call>` and `</tool_call>`, one call each (Hermes,
 * Qwen); `llama3`: the answer is the JSON of one call; `mistral`: a list behind the special token `[TOOL_CALLS]`.
 */
export type ToolFormat = 'hermes' | 'llama3' | 'mistral'

type Writing = {
  /** What a call begins with, where it does not begin the answer; `special`: it is a special token. */
  opening: { text: string; special: boolean } | undefined
  close: string
  /** Around and between calls. */
  list: { before: string; between: string; after: string }
  argumentsKey: 'arguments' | 'parameters'
  parallel: boolean
}

/** How calls are written, for what generates them and what reads them alike. */
export const toolWriting: Readonly<Record<ToolFormat, Writing>> = {
  hermes: {
    opening: { text: '<tool_call>', special: false },
    close: '\n</tool_call>',
    list: { before: '\n', between: '\n<tool_call>\n', after: '' },
    ...{ argumentsKey: 'arguments', parallel: true },
  },
  llama3: {
    opening: undefined,
    close: '',
    list: { before: '', between: '', after: '' },
    ...{ argumentsKey: 'parameters', parallel: false },
  },
  mistral: {
    opening: { text: '[TOOL_CALLS]', special: true },
    close: '',
    list: { before: ' [', between: ', ', after: ']' },
    ...{ argumentsKey: 'arguments', parallel: true },
  },
}

/** The format that a chat template teaches; undefined where it knows of no tools, or writes calls in another way. */
export function toolFormatOf(template: string | undefined): ToolFormat | undefined {
  if (!template?.includes('tools')) return undefined
  // Newer templates of these families write the name outside of the JSON.
  if (template.includes('[TOOL_CALLS]')) return template.includes('[ARGS]') ? undefined : 'mistral'
  if (template.includes('<tool_call>')) return /<function=|<arg_key>/.test(template) ? undefined : 'hermes'
  return /"parameters"/.test(template) && /\{"name"/.test(template) ? 'llama3' : undefined
}
