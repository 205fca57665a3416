declare module '*.css';
declare module '*?url' {
  const indirizzo: string;
  export default indirizzo;
}
// For whoever reads no template: the linter. The gate of the types, vue-tsc, finds the component itself.
declare module '*.vue' {
  import type { Component } from 'vue';

  const componente: Component;
  export default componente;
}
