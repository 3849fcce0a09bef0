export { buildIndex } from './buildIndex.ts'
export { createExplainer, type Explainer, type Explanation, exactScores } from './explain.ts'
export { queryVector } from './queryVector.ts'
