import { formatReports } from './formatReports.ts'
import type { ModelReport } from './runParity.ts'

/** The page that `docs/PARITY.md` is. */
export function describeParity(reports: readonly ModelReport[]): string {
  return `# Parity with PyTorch, Transformers and PEFT

Small random models of every family, computed by the reference libraries from their files in float32, and by this engine
from the same files on ONNX Runtime. Written by \`UPDATE_PARITY=1 npx vitest run packages/engine/src/parity.test.ts\`;
\`npm run parity -w packages/engine -- FOLDER\` prints the same table for any folder of that layout.

How to read it: *n of n* are comparisons that must be exact (token ids, rendered templates, greedy text). *a ≤ b* is the
largest distance between the two in any element, and what was allowed: five times what float32 rounding alone does to the
reference itself, as each fixture has measured it, at least 5e-5 for logits and 1e-5 of the largest gradient; 1e-4 nats
for losses; for a gradient norm what one element of every tensor may be off. Of the final adapter after ten steps of
AdamW 97 % of the elements must be within 2e-5 and all within 5e-3, since Adam turns the rounding of a gradient near zero
into whole steps. The models named \`tiny-…\` lie in \`packages/engine/fixtures\`, with the script that made them.

${formatReports(reports)}
`
}
