/** Where the official schema, as XML Schema and XML define it, and xmllint part. */
export interface Divergenza {
  readonly nome: string;
  readonly perche: string;
  /** The same document, as far as we can tell, written so that they agree again. */
  readonly concilia: (testo: string) => string;
  /** A document on which they part, from a valid one; and whether it is valid here. */
  readonly esempio: (valido: string) => string;
  readonly valida: boolean;
}

const SPAZI = String.raw`(?:[ \t\n\r]|&#(?:9|10|13|32|x9|xA|xD|x20);)*`;
const DATA = String.raw`-?\d{4,}-\d\d-\d\d(?:Z|[+-]\d\d:\d\d)?`;
const DATA_CON_SPAZI = new RegExp(`>${SPAZI}(${DATA})${SPAZI}<`, 'g');

/** The document with a contract of cohabitation in its first scheda. */
function conContratto(testo: string, contenuto: string): string {
  const contratto = `<contrattoStipula>${contenuto}</contrattoStipula>`;
  return testo.replace('</soggetto>', `<convivenzaDiFatto>${contratto}</convivenzaDiFatto></soggetto>`);
}

export const DIVERGENZE: readonly Divergenza[] = [
  {
    nome: 'spazi intorno a una data',
    perche: 'xs:date riduce gli spazi prima di ogni altro controllo; libxml2 2.9 non lo fa e rifiuta la data',
    concilia: (testo) => testo.replace(DATA_CON_SPAZI, '>$1<'),
    esempio: (testo) => testo.replace(/<dataNascita>(.*?)</, '<dataNascita>\n $1 <'),
    valida: true,
  },
  {
    nome: 'CDATA di soli spazi fra gli elementi',
    perche:
      'per XML Schema una sezione CDATA è il testo che contiene, e fra gli elementi gli spazi sono ammessi; libxml2 la rifiuta anche vuota',
    concilia: (testo) => testo.replace(/(>\s*)<!\[CDATA\[(\s*)\]\]>(?=\s*<[^!])/g, '$1$2'),
    esempio: (testo) => testo.replace('<generalitaSoggetti>', '<generalitaSoggetti><![CDATA[ ]]>'),
    valida: true,
  },
  {
    nome: 'cifre di alfabeti recenti',
    perche:
      '\\d è ogni cifra decimale di Unicode; libxml2 conosce quelle di Unicode 4 e rifiuta, per esempio, quelle N’Ko',
    concilia: (testo) => testo.replaceAll('\u07C1', '1'),
    esempio: (testo) => testo.replace(/<versioneFornitura>[^<]*</, '<versioneFornitura>\u07C1<'),
    valida: true,
  },
  {
    nome: 'anni oltre 64 bit',
    perche: 'l’anno di xs:date può avere quante cifre si vuole; libxml2 lo conta in un intero',
    concilia: (testo) => testo.replace(/>(-?)([1-9]\d{3})\d{10,}-(\d\d-\d\d)/g, '>$1$2-$3'),
    esempio: (testo) => testo.replace(/<dataNascita>[^<]*</, '<dataNascita>20000000000000000000-01-01<'),
    valida: true,
  },
  {
    nome: 'spazi intorno al nome in xsi:type',
    perche: 'il valore è un xs:QName, che riduce gli spazi; libxml2 li tiene per parte del prefisso',
    concilia: (testo) => testo.replace(/xsi:type="([^"]*)"/g, (_, tipo: string) => `xsi:type="${tipo.trim()}"`),
    esempio: (testo) => testo.replace(/<sesso>/, '<sesso xsi:type=" t:tipoSesso ">'),
    valida: true,
  },
  {
    nome: 'caratteri estranei in un contenuto in base 64',
    perche: 'xs:base64Binary ha il suo alfabeto e nient’altro; libxml2 salta i caratteri che non ne sono',
    // What both refuse takes the place of what it would let pass.
    concilia: (testo) =>
      testo.replace(/<documento>([^<]*)</g, (scritto, valore: string) =>
        /[^a-z0-9+/=\s]/i.test(valore) ? '<documento>Q<' : scritto,
      ),
    esempio: (testo) => conContratto(testo, '<documento>Q_UI=</documento>'),
    valida: false,
  },
  {
    nome: 'DOCTYPE',
    perche:
      'qui è rifiutato sempre, perché può nascondere entità esterne o che si moltiplicano; lo schema non ne dice nulla',
    concilia: (testo) => testo,
    esempio: (testo) => testo.replace('<sub:subentro', '<!DOCTYPE subentro>\n<sub:subentro'),
    valida: false,
  },
  {
    nome: 'xsi:type con un tipo di XML Schema derivato da quello ufficiale',
    perche:
      'dove il tipo ufficiale è xs:string si potrebbe indicare xs:token e i suoi simili; qui si conoscono solo i tipi di ANPR',
    concilia: (testo) => testo,
    esempio: (testo) => conContratto(testo, '<protocollo xsi:type="xs:token">1</protocollo>'),
    valida: false,
  },
  {
    nome: 'testo di oltre dieci milioni di caratteri',
    perche: 'libxml2 senza --huge rifiuta un testo così lungo; lo schema lo ammette dove il tipo è xs:base64Binary',
    concilia: (testo) => testo,
    esempio: (testo) => conContratto(testo, `<documento>${'QUJD'.repeat(2_750_000)}</documento>`),
    valida: true,
  },
];
