declare module '*.css'
declare module '*.md?raw' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: Vite gives raw text as a default export
  export default text
}
