import type { Audit } from '@openledger/client'

/** What an audit measured, a line each, with the trivial methods beside it and the price in retrainings. */
export function renderAudit(audit: Audit): string[] {
  const { subsets, queries, baselines, leaveOneOut, brittleness, mislabels, trainings } = audit
  return [
    `  LDS                   ${figure(audit.lds, audit)}, over ${subsets} retrained subsets and ${queries} questions${beside(baselines.map(({ name, lds }) => [name, lds]))}`,
    ...(leaveOneOut
      ? [
          `  one left out          ${figure(leaveOneOut.agreement, leaveOneOut)}, over ${leaveOneOut.contributors} contributors${beside(leaveOneOut.baselines.map(({ name, agreement }) => [name, agreement]))}`,
        ]
      : []),
    ...(brittleness
      ? [
          `  top records taken out ${signed(brittleness.top)} nats a token, random ones ${signed(brittleness.random)}; difference ${figure(brittleness.gap, brittleness, 3)}, ${brittleness.records} records, ${brittleness.queries} questions`,
        ]
      : []),
    ...(mislabels
      ? [
          `  planted mistakes      ${figure(mislabels.auc, mislabels)} of 1, chance 0.50; ${mislabels.flipped} among ${mislabels.ranked}${beside(mislabels.baselines.map(({ name, auc }) => [name, auc]))}`,
        ]
      : []),
    ...(trainings === undefined ? [] : [`  retrainings           ${trainings}`]),
  ]
}

function figure(value: number, { low, high }: { low: number; high: number }, digits = 2): string {
  return `${value.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`
}

function beside(methods: readonly (readonly [name: string, value: number])[]): string {
  return methods.length === 0 ? '' : `; ${methods.map(([name, value]) => `${name} ${value.toFixed(2)}`).join(', ')}`
}
