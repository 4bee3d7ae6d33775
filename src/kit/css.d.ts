// What Vite gives for a style sheet that is to travel as text, into a shadow root.
declare module '*.css?inline' {
  const css: string;
  export default css;
}
