declare module '*.css'
declare module '*.md?raw' {
  export default '' as string
}
