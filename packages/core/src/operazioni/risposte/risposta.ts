import type * as xsd1000 from '../../xsd/1000-iscrizione.data.js';
import type * as xsd2000 from '../../xsd/2000-cancellazione.data.js';
import type * as xsd3000 from '../../xsd/3000-consultazione.data.js';
import type * as xsd4000 from '../../xsd/4000-estrazione.data.js';
import type * as xsd5000 from '../../xsd/5000-mutazione.data.js';
import type * as xsd6001 from '../../xsd/6001-certificazione.data.js';
import type * as xsd7001 from '../../xsd/7001-scarico-tabelle.data.js';
import type * as xsdA000 from '../../xsd/a000-aire.data.js';
import type * as xsdP000 from '../../xsd/p000-sc.data.js';

import type { Lacunoso } from '../../scheda/lacunoso.js';
import type { Operazione } from '../richiesta.js';

/** The body of the answer to each operation of the comune, by its code. */
export interface CorpiRisposta {
  readonly '1001': xsd1000.ElementoRisposta1001;
  readonly '1002': xsd1000.ElementoRisposta1002;
  readonly '1010': xsd1000.ElementoRisposta1010;
  readonly '1013': xsd1000.ElementoRisposta1013;
  readonly '1014': xsd1000.ElementoRisposta1014;
  readonly '2001': xsd2000.ElementoRisposta2001;
  readonly '2003': xsd2000.ElementoRisposta2003;
  readonly '2009': xsd2000.ElementoRisposta2009;
  readonly '2011': xsd2000.ElementoRisposta2011;
  readonly '2012': xsd2000.ElementoRisposta2012;
  readonly '3002': xsd3000.ElementoRisposta3002;
  readonly '3003': xsd3000.ElementoRisposta3003;
  readonly '3004': xsd3000.ElementoRisposta3004;
  readonly '3007': xsd3000.ElementoRisposta3007;
  readonly '3008': xsd3000.ElementoRisposta3008;
  readonly '4001': xsd4000.ElementoRisposta4001;
  readonly '4002': xsd4000.ElementoRisposta4002;
  readonly '4003': xsd4000.ElementoRisposta4003;
  readonly '4004': xsd4000.ElementoRisposta4004;
  readonly '4005': xsd4000.ElementoRisposta4005;
  readonly '5001': xsd5000.ElementoRisposta5001;
  readonly '5005': xsd5000.ElementoRisposta5005;
  readonly '5008': xsd5000.ElementoRisposta5008;
  readonly '5010': xsd5000.ElementoRisposta5010;
  readonly '5011': xsd5000.ElementoRisposta5011;
  readonly '5012': xsd5000.ElementoRisposta5012;
  readonly '5013': xsd5000.ElementoRisposta5013;
  readonly '5014': xsd5000.ElementoRisposta5014;
  readonly '5021': xsd5000.ElementoRisposta5021;
  readonly '6001': xsd6001.ElementoRisposta6001;
  readonly '7001': xsd7001.ElementoRisposta7001;
  readonly '7002': xsd7001.ElementoRisposta7002;
  readonly '7003': xsd7001.ElementoRisposta7003;
  readonly A001: xsdA000.ElementoRispostaA001;
  readonly A002: xsdA000.ElementoRispostaA002;
  readonly A006: xsdA000.ElementoRispostaA006;
  readonly P001: xsdP000.ElementoRispostaP001;
  readonly P002: xsdP000.ElementoRispostaP002;
  readonly P003: xsdP000.ElementoRispostaP003;
}

/**
 * An answer as it was read: its operation, and the body whose groups bear their official names. Anything may be missing: what
 * ANPR answers does not always keep to its schema.
 */
export type Risposta<O extends Operazione = Operazione> = {
  readonly [K in O]: { readonly operazione: K; readonly corpo: Lacunoso<CorpiRisposta[K]> };
}[O];
