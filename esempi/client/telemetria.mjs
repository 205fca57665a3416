// Le chiamate ad ANPR come span di OpenTelemetry: quale operazione, com'è finita, quanto è durata ogni parte. Mai un dato di una
// persona: negli eventi del client non ce ne sono.
//
//   import { trace } from '@opentelemetry/api';
//   const client = await createClient({ ambiente, identita, tabelle, ...toOsservatori(trace.getTracer('anagrafe')) });
//
// Basta l'API: chi raccoglie gli span lo decide l'applicazione, con il suo SDK.

/** I valori di SpanKind.CLIENT e SpanStatusCode.ERROR di @opentelemetry/api. */
const CLIENT = 2;
const ERRORE = 2;

/** Gli esiti che chi guarda le tracce deve vedere in rosso; `ko` no: è una risposta di ANPR, come un 404. */
const GUASTI = ['incerto', 'respinta', 'errore'];

/** `onRichiesta` e `onRisposta` per createClient, da un `Tracer` di @opentelemetry/api. */
export function toOsservatori(tracer) {
  const aperti = new Map();
  return {
    onRichiesta({ chiamata, operazione, idOperazioneComune, scopo, tentativo, byte, tempi }) {
      const span = tracer.startSpan(`ANPR ${operazione}`, {
        kind: CLIENT,
        // L'evento viene a messaggio pronto: lo span comincia da quando si è cominciato a scriverlo.
        startTime: Date.now() - (tempi.scrittura + tempi.firma + tempi.verifica),
        attributes: {
          'anpr.operazione': operazione,
          'anpr.id_operazione_comune': idOperazioneComune,
          'anpr.scopo': scopo,
          'anpr.tentativo': tentativo,
          'http.request.body.size': byte,
        },
      });
      aperti.set(chiamata, span);
    },
    onRisposta({ chiamata, esito, idOperazioneANPR, codici, guasto, stato, byte, tempi }) {
      const span = aperti.get(chiamata);
      aperti.delete(chiamata);
      if (span === undefined) return;
      span.setAttributes({
        'anpr.esito': esito,
        'anpr.codici': codici,
        ...(idOperazioneANPR && { 'anpr.id_operazione_anpr': idOperazioneANPR }),
        ...(guasto && { 'anpr.guasto': guasto }),
        ...(stato && { 'http.response.status_code': stato, 'http.response.body.size': byte }),
        ...Object.fromEntries(Object.entries(tempi).map(([nome, ms]) => [`anpr.ms.${nome}`, ms])),
      });
      if (GUASTI.includes(esito)) span.setStatus({ code: ERRORE, message: guasto ?? codici[0] ?? esito });
      span.end();
    },
  };
}
