import { BaseError } from '@openledger/base'
import type { AskedMessage, ResponseItem, ResponseRequest } from '@openledger/client'

/** An item of the conversation, with the id that it goes by. */
export type KnownItem = ResponseItem & { id: string }

/** What is said in a stored response, and what it was asked with. */
export type StoredItems = { input: readonly KnownItem[]; output: readonly KnownItem[] }

/**
 * All items that a response is asked with: those of the responses before it, and its own, references resolved.
 *
 * @param find items of a stored response, by its id
 * @throws `server/not-found` for a reference to what is not stored
 */
export function inputItems(
  { input, previous_response_id: previous }: Pick<ResponseRequest, 'input' | 'previous_response_id'>,
  { token, find }: { token: string; find: (id: string, param: string) => StoredItems },
): KnownItem[] {
  const before = previous === undefined ? undefined : find(previous, 'previous_response_id')
  const given =
    typeof input === 'string' ? [{ type: 'message' as const, role: 'user' as const, content: input }] : input
  const own = given.map((item, at): KnownItem => {
    if (item.type !== 'item_reference') return { ...item, id: `${prefixes[item.type]}_${token}_in${at}` }
    const id = /^[a-z]+_([0-9a-f]+)_/.exec(item.id)?.[1]
    const { input = [], output = [] } = id === undefined ? {} : find(`resp_${id}`, 'input')
    const found = [...input, ...output].find(other => other.id === item.id)
    if (found) return found
    throw new BaseError(`input: there is no stored item “${item.id.slice(0, 100)}”`, {
      code: 'server/not-found',
      facts: { param: 'input' },
    })
  })
  return [...(before?.input ?? []), ...(before?.output ?? []), ...own]
}

const prefixes = { message: 'msg', function_call: 'fc', function_call_output: 'fco' }

/** Items as the messages of a chat: calls stand together in one message of the assistant. */
export function toMessages(items: readonly ResponseItem[], instructions: string | undefined): AskedMessage[] {
  const messages: AskedMessage[] = instructions === undefined ? [] : [{ role: 'system', content: instructions }]
  for (const item of items) {
    if (item.type === 'message') {
      const role = item.role === 'developer' ? 'system' : item.role
      messages.push({ role, content: item.content })
    } else if (item.type === 'function_call_output')
      messages.push({ role: 'tool', content: item.output, tool_call_id: item.call_id })
    else {
      const { call_id: id, name, arguments: given } = item
      const call = { id, type: 'function' as const, function: { name, arguments: given } }
      const last = messages.at(-1)
      if (last?.role === 'assistant')
        messages.splice(-1, 1, { ...last, tool_calls: [...('tool_calls' in last ? last.tool_calls : []), call] })
      else messages.push({ role: 'assistant', content: '', tool_calls: [call] })
    }
  }
  return messages
}

/** An item as it is listed. */
export function showItem(item: KnownItem): object {
  if (item.type !== 'message') return { ...item, status: 'completed' }
  const { id, type, role, content: text } = item
  const said = { type: 'output_text', text, annotations: [], logprobs: [] }
  const content = role === 'assistant' ? [said] : [{ type: 'input_text', text }]
  return { id, type, role, status: 'completed', content }
}
