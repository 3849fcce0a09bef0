import type { ToolFormat, ToolFunction } from './ToolFormat.ts'

/** A message in OpenAI's words, calls and their results included. */
export type ToolMessage = {
  role: string
  content?: string | null | undefined
  tool_calls?: readonly { id: string; type?: string; function: { name: string; arguments: string } }[] | undefined
  tool_call_id?: string | undefined
  name?: string | undefined
}

/** Messages as chat templates read them: arguments as objects, results with the name of their function. */
export function templateMessages(messages: readonly ToolMessage[], format: ToolFormat): Record<string, unknown>[] {
  const names = namesById(messages)
  // Templates of Mistral's models take identifiers of nine characters alone.
  const idOf = (id: string) => (format === 'mistral' ? id.slice(-9).padStart(9, '0') : id)
  return messages.map(({ tool_calls, tool_call_id, ...message }) => ({
    ...message,
    ...(tool_calls?.length && {
      content: message.content || (format === 'mistral' ? null : ''),
      tool_calls: tool_calls.map(({ id, function: { name, arguments: given } }) => ({
        ...{ id: idOf(id), type: 'function' },
        function: { name, arguments: parsed(given) },
      })),
    }),
    ...(tool_call_id !== undefined && {
      tool_call_id: idOf(tool_call_id),
      name: message.name ?? names.get(tool_call_id),
    }),
  }))
}

/** Messages for a template that knows of no tools: calls and results are words of the assistant and of the user. */
export function withoutTools(messages: readonly ToolMessage[]): { role: string; content: string }[] {
  const plain: { role: string; content: string }[] = []
  for (const { role, content, tool_calls } of messages) {
    const calls = (tool_calls ?? []).map(
      ({ function: { name, arguments: given } }) =>
        `<tool_call>\n${JSON.stringify({ name, arguments: parsed(given) })}\n</tool_call>`,
    )
    const said = role === 'tool' ? [`<tool_response>\n${content ?? ''}\n</tool_response>`] : content ? [content] : []
    const message = { role: role === 'tool' ? 'user' : role, content: [...said, ...calls].join('\n') }
    const last = plain.at(-1)
    // Results of calls made together are one turn.
    if (role === 'tool' && last?.role === 'user' && last.content.startsWith('<tool_response>'))
      last.content += `\n${message.content}`
    else plain.push(message)
  }
  return plain
}

/** What a model is told of functions that its template cannot tell it of. */
export function describeTools(tools: readonly ToolFunction[]): string {
  const lines = tools.map(({ name, description, parameters }) =>
    JSON.stringify({ name, ...(description && { description }), parameters: parameters ?? {} }),
  )
  return [
    'You can call these functions; each line is one, with a JSON Schema of its arguments:',
    ...lines,
    'To call one, write only this, once for each call:',
    '<tool_call>\n{"name": "the function", "arguments": {"its": "arguments"}}\n</tool_call>',
    'What it returns comes back between <tool_response> and </tool_response>. Without a call, just answer.',
  ].join('\n')
}

function namesById(messages: readonly ToolMessage[]): Map<string, string> {
  return new Map(
    messages.flatMap(({ tool_calls = [] }) => tool_calls.map(call => [call.id, call.function.name] as const)),
  )
}

/** Arguments as an object; as they were written where they are none, so that nothing is lost. */
function parsed(given: string): unknown {
  try {
    return JSON.parse(given)
  } catch {
    return given
  }
}
