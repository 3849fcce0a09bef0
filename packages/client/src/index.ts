export * from './derive/index.ts'
export * from './verify/index.ts'
export * from './wire/index.ts'
