declare module '@rostrum/slides/theme/*.css?inline' {
  const css: string
  export default css
}
