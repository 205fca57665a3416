/** What the file of a decode table does not say of itself. */
export interface VoceElenco {
  readonly numero: string;
  readonly file: string;
  /** Our short title. */
  readonly nome: string;
  /** Columns of the code and of its meaning, where they are not the usual ones. */
  readonly chiave?: string;
  readonly testo?: string;
  /** What to know before trusting the table. */
  readonly nota?: string;
}

/** The published decode tables, by the number of their file. */
export const ELENCO: readonly VoceElenco[] = [
  { numero: '1', file: '01-stato-civile.tsv', nome: 'Stato civile' },
  {
    numero: '2',
    file: '02-stati-esteri.tsv',
    nome: 'Stati esteri',
    chiave: 'CODISTAT',
    testo: 'DENOMINAZIONE',
    nota: 'Senza storia: gli stati cessati non vi sono.',
  },
  { numero: '4', file: '04-specie-toponimo.tsv', nome: 'Specie del toponimo' },
  { numero: '5', file: '05-relazione-parentela.tsv', nome: 'Relazione di parentela' },
  { numero: '6', file: '06-legame-convivenza.tsv', nome: 'Legame di convivenza' },
  { numero: '7', file: '07-motivi-iscrizione.tsv', nome: 'Motivi di iscrizione' },
  { numero: '8', file: '08-tipo-soggiorno.tsv', nome: 'Tipo di soggiorno' },
  { numero: '9', file: '09-posizione-professionale.tsv', nome: 'Posizione nella professione' },
  { numero: '10', file: '10-condizione-non-professionale.tsv', nome: 'Condizione non professionale' },
  { numero: '11', file: '11-titolo-studio.tsv', nome: 'Titolo di studio' },
  { numero: '13', file: '13-tipo-certificato.tsv', nome: 'Tipo di certificato' },
  { numero: '14', file: '14-lingue.tsv', nome: 'Lingue' },
  { numero: '15', file: '15-motivi-cancellazione.tsv', nome: 'Motivi di cancellazione' },
  { numero: '16', file: '16-dati-richiesti.tsv', nome: 'Dati richiesti' },
  { numero: '16b', file: '16b-stati-lavorazione.tsv', nome: 'Stati di lavorazione' },
  { numero: '17', file: '17-prospetti-statistici.tsv', nome: 'Prospetti statistici' },
  { numero: '18', file: '18-righe-prospetti.tsv', nome: 'Righe dei prospetti statistici' },
  { numero: '19', file: '19-motivi-iscrizione-aire.tsv', nome: 'Motivi di iscrizione AIRE' },
  { numero: '20', file: '20-iniziativa-iscrizione-aire.tsv', nome: "Iniziativa dell'iscrizione AIRE" },
  { numero: '21', file: '21-individuazione-comune-aire.tsv', nome: 'Individuazione del comune di iscrizione AIRE' },
  { numero: '22', file: '22-stato-validazione-cf.tsv', nome: 'Stato di validazione del codice fiscale' },
  { numero: '23', file: '23-tipo-movimentazione.tsv', nome: 'Tipo di movimentazione' },
  { numero: '25', file: '25-tipo-indirizzo.tsv', nome: 'Tipo di indirizzo' },
  { numero: '26', file: '26-motivo-costituzione-famiglia.tsv', nome: 'Motivo di costituzione della famiglia' },
  { numero: '27', file: '27-specie-convivenza.tsv', nome: 'Specie della convivenza' },
  { numero: '28', file: '28-motivi-cancellazione-aire.tsv', nome: 'Motivi di cancellazione AIRE' },
  { numero: '29', file: '29-innesco-procedimento.tsv', nome: 'Innesco del procedimento amministrativo' },
  { numero: '30', file: '30-stato-procedimento.tsv', nome: 'Stato del procedimento amministrativo' },
  { numero: '31', file: '31-tipo-cessazione-matrimonio.tsv', nome: 'Tipo di cessazione del matrimonio' },
  { numero: '32', file: '32-tipo-tribunale.tsv', nome: 'Tipo di tribunale' },
  {
    numero: '33',
    file: '33-conversione-codici-aire.tsv',
    nome: 'Conversione dei codici AIRE al subentro',
    chiave: 'AIRE attuale codice',
    testo: 'AIRE attuale descrizione',
  },
  {
    numero: '34',
    file: '34-tipi-mutazione.tsv',
    nome: 'Tipi di mutazione',
    nota: 'I testi ufficiali la chiamano tabella 36.',
  },
  { numero: '38', file: '38-tipi-cittadinanza.tsv', nome: 'Tipi di cittadinanza' },
  { numero: '39', file: '39-esenzione-bollo.tsv', nome: 'Esenzioni dal bollo' },
  {
    numero: '40',
    file: '40-consolati.tsv',
    nome: 'Consolati',
    testo: 'SEDE',
    nota: 'Situazione al 31 maggio 2016; i testi ufficiali la chiamano anche tabella 24.',
  },
  {
    numero: '41',
    file: '41-stati-territori-consolati.tsv',
    nome: 'Stati, territori e consolati competenti',
    testo: 'STATO_TERRITORIO',
    nota: 'Situazione al 24 marzo 2015.',
  },
  { numero: '42', file: '42-certificabilita.tsv', nome: 'Certificabilità' },
  {
    numero: '43',
    file: '43-cessazione-unione-convivenza.tsv',
    nome: "Cessazione dell'unione civile e della convivenza",
  },
  {
    numero: '44',
    file: '44-comuni-subentrati.tsv',
    nome: 'Comuni subentrati',
    testo: 'DENOMINAZIONE_IT',
    nota: 'Elenco parziale; i testi ufficiali chiamano 44 gli stati di lavorazione, qui 16b.',
  },
  { numero: '46', file: '46-mutazione-famiglia-convivenza.tsv', nome: 'Mutazione di famiglia o convivenza' },
  { numero: '47', file: '47-mutazione-residenza.tsv', nome: 'Mutazione di residenza' },
  { numero: '48', file: '48-tipo-revoca.tsv', nome: 'Tipo di revoca' },
  { numero: '49', file: '49-motivo-revoca.tsv', nome: 'Motivo di revoca' },
];
