import { CONFORME, mancano, violata } from '../regole/regola.js';
import { toNumero } from '../subentro/numero.js';
import { type RegolaCertificato, regolaTipi } from './regola-certificato.js';
import { CANCELLAZIONE, isPerDecesso, toTesto } from './stato.js';
import { isAnagrafico, toCodici } from './tipo-certificato.js';

const ELETTORE = 'soggetto.listaElettorale.elettore';
const LISTA = 'registro.elettorale.inListaGenerale';
const CERTIFICABILITA = 'registro.elettorale.certificabilita';

const MAI = 0;
const IN_TUTTO = 2;

export const CERT_ELETTORE: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'CERT-ELETTORE',
  titolo: 'I certificati elettorali sono per chi è nella lista generale',
  tipi: /* @__PURE__ */ toCodici((tipo) => !isAnagrafico(tipo)),
  campi: [ELETTORE, LISTA, CERTIFICABILITA, CANCELLAZIONE],
  messaggio: '{perche}: non si emette il certificato {certificati}.',
  rimedio: 'Aggiornare i dati elettorali del soggetto (5010).',
  serve: 'se il soggetto è vivo, è nella lista elettorale generale ed è certificabile come elettore',
  fonte: ['Aggiornamenti ANPR, versioni 7.1.1 e 8.4.8'],
  nota: 'ANPR non pubblica i codici con cui rifiuta: il nome è nostro. La certificabilità elettorale non è quella della scheda; oltre a 0 e 2 non si sa che cosa comporti.',
  verifica: ({ soggetto, registro }) => {
    const { elettorale, cancellazione } = registro;
    const morto = cancellazione ? isPerDecesso(cancellazione) : cancellazione === null ? false : undefined;
    if (morto === true) return violata({ perche: 'Il soggetto è deceduto' }, { campo: CANCELLAZIONE });
    const elettore = toTesto(soggetto.listaElettorale?.elettore);
    if (elettore === 'N') return violata({ perche: 'Il soggetto non è elettore' });
    if (elettorale?.inListaGenerale === false)
      return violata({ perche: 'Il soggetto non è nella lista generale' }, { campo: LISTA });
    const certificabilita = toNumero(elettorale?.certificabilita);
    if (certificabilita === MAI)
      return violata({ perche: 'Il soggetto non è certificabile come elettore' }, { campo: CERTIFICABILITA });
    const ignoti = [
      elettore === undefined ? [ELETTORE] : [],
      morto === undefined ? [CANCELLAZIONE] : [],
      elettorale?.inListaGenerale === undefined ? [LISTA] : [],
      certificabilita === IN_TUTTO ? [] : [CERTIFICABILITA],
    ].flat();
    return ignoti.length === 0 ? CONFORME : mancano(...ignoti);
  },
});
