import type { ToolCall, ToolDelta } from '@openledger/engine'
import type { KnownItem } from './responseItems.ts'

/** Says an event of a response. */
export type Say<Event> = (type: string, body: object) => Event

/**
 * The items of a response as they come: a message, where there are words or nothing is called, and calls behind it. Each
 * is opened, filled and closed by its own events.
 *
 * @param part the message's content
 */
export function createOutput<Event>({ token, say, part, logprobs }: createOutput.Options<Event>) {
  const items: Open[] = []
  const openMessage = (): Event[] => {
    const item = { kind: 'message' as const, id: `msg_${token}_${items.length}`, text: '', done: false }
    items.push(item)
    const place = { item_id: item.id, output_index: items.length - 1, content_index: 0 }
    return [
      say('response.output_item.added', { output_index: place.output_index, item: { ...shell(item), content: [] } }),
      say('response.content_part.added', { ...place, part: part('', false) }),
    ]
  }
  const shell = ({ id }: { id: string }) => ({ id, type: 'message', role: 'assistant', status: 'in_progress' })

  const close = (status: string): Event[] => {
    const item = items.at(-1)
    if (!item || item.done) return []
    item.done = true
    const at = { item_id: item.id, output_index: items.length - 1 }
    const done = say.bind(undefined, 'response.output_item.done')
    if (item.kind === 'call')
      return [
        say('response.function_call_arguments.done', { ...at, name: item.name, arguments: item.arguments }),
        done({ output_index: at.output_index, item: show(item, status) }),
      ]
    const whole = part(item.text, true)
    return [
      say('response.output_text.done', { ...at, content_index: 0, text: item.text, logprobs: whole.logprobs }),
      say('response.content_part.done', { ...at, content_index: 0, part: whole }),
      done({ output_index: at.output_index, item: show(item, status) }),
    ]
  }

  const hear = (delta: ToolDelta): Event[] => {
    if (delta.type === 'text') {
      const opened = items.length === 0 ? openMessage() : []
      const item = items[0] as OpenMessage
      item.text += delta.text
      const place = { item_id: item.id, output_index: 0, content_index: 0 }
      return [...opened, say('response.output_text.delta', { ...place, delta: delta.text, logprobs: logprobs() })]
    }
    if (delta.type === 'arguments') {
      const item = items.at(-1) as OpenCall
      item.arguments += delta.text
      const at = { item_id: item.id, output_index: items.length - 1 }
      return [say('response.function_call_arguments.delta', { ...at, delta: delta.text })]
    }
    const closed = close('completed')
    const item: OpenCall = {
      ...{ kind: 'call', id: `fc_${token}_${items.length}`, call_id: delta.id, name: delta.name },
      ...{ arguments: '', done: false },
    }
    items.push(item)
    const added = { output_index: items.length - 1, item: show(item, 'in_progress') }
    return [...closed, say('response.output_item.added', added)]
  }

  const show = (item: Open, status: string) =>
    item.kind === 'message' ? { ...shell(item), status, content: [part(item.text, true)] } : { ...callOf(item), status }

  return {
    hear,
    /** Closes what is open; a message without words stands where there is nothing else. */
    end: (status: string): Event[] => [...(items.length === 0 ? openMessage() : []), ...close(status)],
    /** The items as they are shown; the last one has the response's status. */
    shown: (status: string) => items.map((item, at) => show(item, at === items.length - 1 ? status : 'completed')),
    /** The items as they are kept. */
    known: (): KnownItem[] =>
      items.map(item =>
        item.kind === 'message'
          ? { type: 'message', role: 'assistant', content: item.text, id: item.id }
          : callOf(item),
      ),
  }
}

export declare namespace createOutput {
  type Options<Event> = {
    /** What tells this response's items from all others. */
    token: string
    say: Say<Event>
    part: (text: string, done: boolean) => { logprobs: object[] }
    /** Log-probabilities that no event has said yet. */
    logprobs: () => object[]
  }
}

type OpenMessage = { kind: 'message'; id: string; text: string; done: boolean }
type OpenCall = { kind: 'call'; id: string; call_id: string; done: boolean } & Pick<ToolCall, 'name' | 'arguments'>
type Open = OpenMessage | OpenCall

function callOf({ id, call_id, name, arguments: given }: OpenCall) {
  return { id, type: 'function_call' as const, call_id, name, arguments: given }
}
