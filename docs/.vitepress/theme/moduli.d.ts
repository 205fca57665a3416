declare module '*.css';
declare module '*.vue' {
  import type { DefineComponent } from 'vue';

  const componente: DefineComponent;
  export default componente;
}
