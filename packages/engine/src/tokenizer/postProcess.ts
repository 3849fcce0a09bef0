import { BaseError } from '@openledger/base'
import { type Part, partList, unsupported } from './Part.ts'

/** Tokens that a tokenizer sets around a text. */
export type Frame = { before: number[]; after: number[] }

/**
 * The post-processor of a `tokenizer.json`, as far as one text alone is concerned.
 *
 * @throws engine/tokenizer-unsupported, engine/tokenizer-invalid
 */
export function readFrame(part: Part | null | undefined): Frame {
  if (!part) return { before: [], after: [] }
  switch (part.type) {
    case 'ByteLevel':
      return { before: [], after: [] }
    case 'Sequence':
      return partList(part, 'processors')
        .map(readFrame)
        .reduce((inner, outer) => ({
          before: [...outer.before, ...inner.before],
          after: [...inner.after, ...outer.after],
        }))
    case 'RobertaProcessing':
    case 'BertProcessing': {
      const [sep, cls] = [part.sep, part.cls] as [[string, number], [string, number]]
      return { before: [cls[1]], after: [sep[1]] }
    }
    case 'TemplateProcessing':
      return readTemplate(part)
    default:
      throw unsupported('post-processor', part)
  }
}

type TemplatePiece = { SpecialToken?: { id: string }; Sequence?: { id: string } }

function readTemplate(part: Part): Frame {
  const special = part.special_tokens as Record<string, { ids: number[] }>
  const frame: Frame = { before: [], after: [] }
  let side: keyof Frame = 'before'
  for (const piece of partList(part, 'single') as unknown as TemplatePiece[]) {
    if (piece.Sequence) side = 'after'
    else {
      const token = special[piece.SpecialToken?.id ?? '']
      if (!token)
        throw new BaseError('The template of the tokenizer names a token that it does not define.', {
          code: 'engine/tokenizer-invalid',
          facts: { token: piece.SpecialToken?.id ?? '(none)' },
        })
      frame[side].push(...token.ids)
    }
  }
  return frame
}
