export function DatanetPage() { return null }
