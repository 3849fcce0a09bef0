import * as z from 'zod'

/** A token by its text, or, in older files, with its flags. */
const Token = z.union([z.string(), z.object({ content: z.string() }).transform(token => token.content)]).nullish()

const Template = z.union([z.string(), z.array(z.object({ name: z.string(), template: z.string() }))]).nullish()

export const TokenizerConfig = z.object({
  bos_token: Token,
  eos_token: Token,
  pad_token: Token,
  unk_token: Token,
  sep_token: Token,
  cls_token: Token,
  mask_token: Token,
  chat_template: Template,
})
export type TokenizerConfig = z.infer<typeof TokenizerConfig>

/** The special tokens that a chat template can name: only those that there are. */
export function namedTokens(config: TokenizerConfig): Record<string, string> {
  const { chat_template, ...tokens } = config
  return Object.fromEntries(Object.entries(tokens).filter((entry): entry is [string, string] => entry[1] != null))
}

/** The chat template to use; of several the one called `default`. */
export function defaultTemplate({ chat_template }: TokenizerConfig): string | undefined {
  if (chat_template == null || typeof chat_template === 'string') return chat_template ?? undefined
  return (chat_template.find(({ name }) => name === 'default') ?? chat_template[0])?.template
}

/** The chat template for conversations with tools, where a model has one of its own for them. */
export function toolTemplate({ chat_template }: TokenizerConfig): string | undefined {
  return Array.isArray(chat_template) ? chat_template.find(({ name }) => name === 'tool_use')?.template : undefined
}
