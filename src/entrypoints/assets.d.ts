// Build-time imports: the path of a script that is injected by hand, and a style sheet as text.

declare module '*?script&iife' {
  const path: string;
  export default path;
}

declare module '*.css?inline' {
  const css: string;
  export default css;
}
