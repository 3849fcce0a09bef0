import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

type Saved = { method: string; url: string; posted: string | null; status: number; type: string; body: string }

/**
 * Writes down what a page loads, the last answer to each request, until `save` puts it into a file. Streams that have no
 * end are left out.
 */
export function recordPage(page: Page) {
  const answers = new Map<string, Saved>()
  const pending = new Set<Promise<void>>()
  page.on('response', response => {
    const type = response.headers()['content-type'] ?? ''
    if (type.startsWith('text/event-stream')) return
    const request = response.request()
    const keep = async () => {
      const body = (await response.body().catch(() => Buffer.alloc(0))).toString('base64')
      const answer = { method: request.method(), url: response.url(), posted: askedIn(request.postData()) }
      answers.set(nameOf(answer), { ...answer, status: response.status(), type, body })
    }
    const kept = keep().finally(() => pending.delete(kept))
    pending.add(kept)
  })
  return {
    save: async (file: string) => {
      await Promise.all(pending)
      writeFileSync(file, JSON.stringify([...answers.values()]))
    },
  }
}

/**
 * Answers a page from such a file alone; whatever is not in it cannot be reached.
 *
 * @param change alters the body of an answer before the page sees it
 */
export async function replayPage(
  page: Page,
  file: string,
  change: (url: string, body: Buffer) => Buffer = (_, b) => b,
) {
  const saved = JSON.parse(readFileSync(file, 'utf8')) as Saved[]
  const answers = new Map(saved.map(answer => [nameOf(answer), answer]))
  await page.route('**/*', route => {
    const request = route.request()
    const asked = { method: request.method(), url: request.url(), posted: askedIn(request.postData()) }
    const answer = answers.get(nameOf(asked))
    if (answer === undefined) return route.abort()
    const { status, type, url } = answer
    return route.fulfill({ status, contentType: type, body: change(url, Buffer.from(answer.body, 'base64')) })
  })
}

function nameOf({ method, url, posted }: Pick<Saved, 'method' | 'url' | 'posted'>): string {
  return `${method} ${url} ${posted ?? ''}`
}

/** What is posted without the numbers by which JSON-RPC tells its requests apart. */
function askedIn(posted: string | null): string | null {
  return posted === null ? null : posted.replaceAll(/"id":\d+/g, '"id":0')
}
