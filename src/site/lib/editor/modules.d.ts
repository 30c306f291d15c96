/** Modules that editors are made of and that carry no types of their own. */
declare module 'monaco-editor/nls/lang/*.js';
declare module 'monaco-editor/styles.css?url' {
  const address: string;
  export default address;
}
