import type { Condizioni } from './condizioni.js';

/** Checks that ANPR publishes without a code. */
export const SENZA_CODICE: Condizioni = {
  'CERT-DATA':
    'Scatta se si chiede il certificato 20 (storico di residenza alla data) e nella testata manca la decorrenza, che qui è la data di riferimento. Guarda solo se c’è, non quale sia. Resta aperta se la richiesta non nomina nessun certificato.',
  'CERT-ELETTORE':
    'Scatta se si chiede un certificato elettorale e l’intestatario è deceduto, nella scheda è detto non elettore (N), non è nella lista generale o ha certificabilità elettorale 0 (non certificabile). Altrimenti resta aperta, se non è noto se sia vivo, elettore e nella lista generale, se la sua certificabilità non è 2 (completa), o se la richiesta non nomina nessun certificato.',
  'CERT-INTERNET':
    'Scatta se l’emissione è via Internet (2), chiede un’altra persona (tipo di richiedente 1) e il suo codice fiscale non è di nessun componente della famiglia dell’intestatario. Non guarda l’intestatario né la pubblica amministrazione. Resta aperta se mancano l’emissione, il tipo di richiedente o il codice fiscale, se non sono noti i componenti, o se nessuno è lui e di uno manca il codice fiscale.',
  'CERT-LINGUE':
    'Scatta se si chiede tedesco, francese o sloveno senza l’italiano, se uno dei certificati non si stampa in quella lingua (quelli elettorali in francese), o se il comune non vi è abilitato. Non guarda il solo italiano né le lingue fuori dalla tabella 14. Resta aperta se a decidere restano le lingue del comune e non sono note.',
  'CERT-PA-ESTERA':
    'Scatta se l’uso dichiarato è 2 (immigrazione) o 3 (cause giudiziarie) e il motivo di esenzione dal bollo manca o è 0. Resta aperta se l’uso manca o non è un numero e un’esenzione non risulta, o se con uso 2 o 3 il motivo scritto non è un numero.',
  'ELIMINAZIONE-CF':
    'Scatta se l’eliminazione (5013) è di tipo 12 (codice fiscale non validato) e nella scheda che ANPR ha della persona la validità del codice fiscale è 1 (validato). Resta aperta se la scheda non è nota, o la validità manca o non è un numero.',
  'ELIMINAZIONE-MOTIVO':
    'Scatta se il motivo dell’eliminazione (5013) non è 1 (errore materiale), 2 (revoca) o 3 (altro). Gli zeri iniziali e gli spazi attorno non contano. Resta aperta se il motivo manca.',
  'ELIMINAZIONE-TIPO':
    'Scatta se il tipo dell’eliminazione (5013) non è un numero da 1 a 12. Gli zeri iniziali e gli spazi attorno non contano. Resta aperta se il tipo manca.',
  'RETTIFICA-AGGIORNAMENTO':
    'Scatta nella rettifica 103 se, messe le date della richiesta al posto di quelle della scheda, l’ultimo aggiornamento sarebbe prima della decorrenza della residenza; lo stesso giorno va bene. Resta aperta se una delle due date non è nota o non è un giorno del calendario.',
  'RETTIFICA-COMUNE':
    'Scatta se una rettifica 103 (altre date) la chiede un comune con un codice ISTAT diverso da quello che ha fatto entrare la persona in ANPR. Non guarda le altre rettifiche. Resta aperta se uno dei due comuni non è noto.',
  'RETTIFICA-INGRESSO':
    'Scatta nelle rettifiche 101 e 103 se, messe le date della richiesta al posto di quelle della scheda, l’ingresso in famiglia (o in convivenza) sarebbe dopo la decorrenza della residenza; lo stesso giorno va bene. Resta aperta se una delle due date non è nota o non è un giorno del calendario.',
  'RETTIFICA-RIPETUTA':
    'Scatta se la rettifica è 102 o 103 e fra le operazioni registrate sulla persona, e non annullate, c’è già un 5014 dello stesso tipo, di qualunque comune e con qualunque data. Non guarda la rettifica 101. Resta aperta se le operazioni registrate non sono note.',
  'RETTIFICA-SUPERVISORE':
    'Scatta se la richiesta porta il gruppo della rettifica 104 o quello della 105, da solo o con altri. Guarda solo se il gruppo c’è, non che cosa contiene.',
  STRUTTURA: {
    'Una richiesta porta una rettifica sola':
      'Scatta se fra i gruppi delle rettifiche da 101 a 105 la richiesta (5014) non ne ha esattamente uno: se ne ha più d’uno, o nessuno.',
    'La richiesta è su una scheda sola':
      'Scatta se la richiesta di eliminazione (5013) ha insieme il gruppo della scheda del soggetto e quello della famiglia o convivenza. Se mancano entrambi non scatta.',
  },
};
