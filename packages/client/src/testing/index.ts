export { type Alteration, alterations } from './alterations.ts'
export { answerVectors } from './answerVectors.ts'
export { type Cheat, type CheatTools, cheats, cheatTools, type ShownEpoch } from './cheats.ts'
export { genuineBundle } from './genuineBundle.ts'
