;; Walks over one record, from the end of a value to the end of the next, as far as it knows the way: see rapido/scorri.ts,
;; which does the same in the same tables and says what each is. Here sixteen bytes are looked at together. A name in capitals
;; is a number of rapido/disposizione.ts, which the generator puts in its place.
(module (import "m" "m" (memory 0)) (func (export "f")
  (param $b i32) ;; where the tables of this kind of record begin
  (result i32)
  (local $p i32) (local $posto i32) (local $segno i32) (local $valori i32) (local $cambiati i32) (local $righe i32)
  (local $passo i32) (local $prima i32) (local $q i32) (local $r i32) (local $ultimo i32) (local $i i32) (local $fine i32)
  (local $uguali i32) (local $lungo i32) (local $nodo i32) (local $n i32) (local $esito i32)
  (local $v v128) (local $w v128)

  (local.set $p (i32.load (local.get $b)))
  (local.set $posto (i32.load offset=4 (local.get $b)))
  (local.set $segno (i32.load offset=8 (local.get $b)))
  (local.set $valori (i32.load offset=12 (local.get $b)))
  (local.set $cambiati (i32.load offset=16 (local.get $b)))
  (local.set $righe (i32.load offset=20 (local.get $b)))

  (block $fermo
    (loop $avanti
      ;; The way on whose bytes stand here.
      (local.set $nodo (i32.add (local.get $b) (i32.shl (local.get $posto) (i32.const 2))))
      (local.set $prima (i32.const 0))
      (local.set $passo (i32.load offset=$PRIMI (local.get $nodo)))
      (block $trovato
        (loop $cerca
          (if (i32.eqz (local.get $passo)) (then
            (local.set $esito (i32.const $IGNOTO))
            (br $fermo)))
          (local.set $q (i32.load offset=$PASSO_BYTE (local.get $passo)))
          (local.set $fine (i32.load offset=$PASSO_FINE (local.get $passo)))
          (local.set $r (local.get $p))
          (block $diverso
            (loop $confronta
              (local.set $uguali (i8x16.bitmask (i8x16.eq (v128.load (local.get $q)) (v128.load (local.get $r)))))
              (local.set $q (i32.add (local.get $q) (i32.const 16)))
              (local.set $r (i32.add (local.get $r) (i32.const 16)))
              (if (i32.eq (local.get $uguali) (i32.const 65535)) (then
                (br_if $confronta (i32.lt_u (local.get $q) (local.get $fine)))
                (br $trovato)))
              (br_if $diverso (i32.lt_u (local.get $q) (local.get $fine)))
              (br_if $trovato (i32.eq (i32.or (local.get $uguali) (i32.load offset=$PASSO_OLTRE (local.get $passo))) (i32.const 65535)))))
          (local.set $prima (local.get $passo))
          (local.set $passo (i32.load offset=$PASSO_PROSSIMO (local.get $passo)))
          (br $cerca)))
      (if (local.get $prima) (then
        (i32.store offset=$PASSO_PROSSIMO (local.get $prima) (i32.load offset=$PASSO_PROSSIMO (local.get $passo)))
        (i32.store offset=$PASSO_PROSSIMO (local.get $passo) (i32.load offset=$PRIMI (local.get $nodo)))
        (i32.store offset=$PRIMI (local.get $nodo) (local.get $passo))))

      ;; What it enters.
      (if (i32.load offset=$PASSO_RIPETE (local.get $passo)) (then
        (local.set $esito (i32.const $RIPETE))
        (br $fermo)))
      (local.set $i (i32.load offset=$PASSO_GRUPPI (local.get $passo)))
      (local.set $fine (i32.load offset=$PASSO_GRUPPI_FINE (local.get $passo)))
      (block $entrato
        (loop $entra
          (br_if $entrato (i32.ge_u (local.get $i) (local.get $fine)))
          (i32.store offset=$SEGNI (i32.add (local.get $b) (i32.load (local.get $i))) (local.get $segno))
          (local.set $i (i32.add (local.get $i) (i32.const 4)))
          (br $entra)))
      (local.set $p (i32.add (local.get $p) (i32.load offset=$PASSO_LUNGHEZZA (local.get $passo))))
      (local.set $righe (i32.add (local.get $righe) (i32.load offset=$PASSO_RIGHE (local.get $passo))))
      (local.set $posto (i32.load offset=$PASSO_VERSO (local.get $passo)))
      (if (i32.eqz (local.get $posto)) (then
        (local.set $esito (i32.const $FINITO))
        (br $fermo)))

      ;; The value: how long it is, and whether it is the one before.
      (local.set $nodo (i32.add (local.get $b) (i32.shl (local.get $posto) (i32.const 2))))
      (i32.store offset=$SEGNI (local.get $nodo) (local.get $segno))
      (local.set $ultimo (i32.add (local.get $b) (i32.shl (local.get $posto) (i32.const 5))))
      (local.set $v (v128.load (local.get $p)))
      (local.set $uguali (i8x16.bitmask (i8x16.eq (local.get $v) (v128.load offset=$ULTIMI (local.get $ultimo)))))
      (local.set $n (i8x16.bitmask (i8x16.eq (local.get $v) (i8x16.splat (i32.const 60)))))
      (block $uguale
        (if (local.get $n) (then
          (local.set $lungo (i32.const 0))
          (local.set $n (i32.ctz (local.get $n)))
          (local.set $i (i32.sub (i32.shl (i32.const 1) (local.get $n)) (i32.const 1)))
          (br_if $uguale (i32.and
            (i32.eq (local.get $n) (i32.load offset=$LUNGHEZZE (local.get $nodo)))
            (i32.eq (i32.and (local.get $uguali) (local.get $i)) (local.get $i)))))
        (else
          (local.set $w (v128.load offset=16 (local.get $p)))
          (local.set $lungo (i8x16.bitmask (i8x16.eq (local.get $w) (i8x16.splat (i32.const 60)))))
          (if (i32.eqz (local.get $lungo)) (then
            (local.set $esito (i32.const $VALORE))
            (br $fermo)))
          (local.set $n (i32.ctz (local.get $lungo)))
          (local.set $i (i32.sub (i32.shl (i32.const 1) (local.get $n)) (i32.const 1)))
          (local.set $n (i32.add (local.get $n) (i32.const 16)))
          (local.set $lungo (i32.const 1))
          (br_if $uguale (i32.and
            (i32.and
              (i32.eq (local.get $n) (i32.load offset=$LUNGHEZZE (local.get $nodo)))
              (i32.eq (local.get $uguali) (i32.const 65535)))
            (i32.eq (local.get $i) (i32.and (local.get $i)
              (i8x16.bitmask (i8x16.eq (local.get $w) (v128.load offset=$ULTIMI_16 (local.get $ultimo))))))))))

        ;; Another value: is it good? Whatever is not for sure is for whoever called.
        (local.set $q (i32.load offset=$CLASSI (local.get $nodo)))
        (if (local.get $q) (then
          (local.set $esito (i32.const $VALORE))
          (br_if $fermo (i32.lt_s (local.get $n) (i32.load offset=$MINIME (local.get $nodo))))
          (br_if $fermo (i32.gt_s (local.get $n) (i32.load offset=$MASSIME (local.get $nodo))))
          (br_if $fermo (i32.eq (i8x16.extract_lane_u 0 (local.get $v)) (i32.const 32)))
          (local.set $uguali (i8x16.bitmask (i8x16.ne
            (v128.and
              (i8x16.swizzle (v128.load (local.get $q)) (v128.and (local.get $v) (i8x16.splat (i32.const 15))))
              (i8x16.swizzle (v128.const i8x16 1 2 4 8 16 32 64 128 0 0 0 0 0 0 0 0) (i8x16.shr_u (local.get $v) (i32.const 4))))
            (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))))
          (if (local.get $lungo) (then
            (br_if $fermo (i32.ne (local.get $uguali) (i32.const 65535)))
            (local.set $uguali (i8x16.bitmask (i8x16.ne
              (v128.and
                (i8x16.swizzle (v128.load (local.get $q)) (v128.and (local.get $w) (i8x16.splat (i32.const 15))))
                (i8x16.swizzle (v128.const i8x16 1 2 4 8 16 32 64 128 0 0 0 0 0 0 0 0) (i8x16.shr_u (local.get $w) (i32.const 4))))
              (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))))))
          (br_if $fermo (i32.ne (i32.and (local.get $uguali) (local.get $i)) (local.get $i))))
        (else
          ;; A day, of any month its first twenty-eight.
          (local.set $esito (i32.const $VALORE))
          (br_if $fermo (i32.ne (local.get $n) (i32.const 10)))
          (br_if $fermo (i32.ne (i32.const 144)
            (i32.and (i32.const 1023) (i8x16.bitmask (i8x16.eq (local.get $v) (i8x16.splat (i32.const 45)))))))
          (local.set $w (i8x16.sub (local.get $v) (i8x16.splat (i32.const 48))))
          (br_if $fermo (i32.ne (i32.const 879)
            (i32.and (i32.const 1023) (i8x16.bitmask (i8x16.lt_u (local.get $w) (i8x16.splat (i32.const 10)))))))
          (local.set $q (i32.add
            (i32.add
              (i32.mul (i8x16.extract_lane_u 0 (local.get $w)) (i32.const 1000))
              (i32.mul (i8x16.extract_lane_u 1 (local.get $w)) (i32.const 100)))
            (i32.add
              (i32.mul (i8x16.extract_lane_u 2 (local.get $w)) (i32.const 10))
              (i8x16.extract_lane_u 3 (local.get $w)))))
          (local.set $r (i32.add
            (i32.mul (i8x16.extract_lane_u 5 (local.get $w)) (i32.const 10)) (i8x16.extract_lane_u 6 (local.get $w))))
          (local.set $i (i32.add
            (i32.mul (i8x16.extract_lane_u 8 (local.get $w)) (i32.const 10)) (i8x16.extract_lane_u 9 (local.get $w))))
          (br_if $fermo (i32.ge_u (i32.sub (local.get $q) (i32.const $PRIMO_ANNO)) (i32.const $ANNI)))
          (br_if $fermo (i32.ge_u (i32.sub (local.get $r) (i32.const 1)) (i32.const 12)))
          (br_if $fermo (i32.ge_u (i32.sub (local.get $i) (i32.const 1)) (i32.const 28)))
          (i32.store offset=$GIORNI (local.get $nodo)
            (i32.add (local.get $i) (i32.mul (i32.const 31)
              (i32.add (local.get $r) (i32.mul (i32.const 12) (i32.sub (local.get $q) (i32.const $PRIMO_ANNO)))))))))
        (v128.store offset=$ULTIMI (local.get $ultimo) (local.get $v))
        (if (local.get $lungo) (then (v128.store offset=$ULTIMI_16 (local.get $ultimo) (local.get $w))))
        (i32.store offset=$LUNGHEZZE (local.get $nodo) (local.get $n))
        ;; It is not the one that is shown, unless that is shown by where it is.
        (if (i32.ne (i32.load8_u offset=$MOSTRATI (i32.add (local.get $b) (local.get $posto))) (i32.const $SUL_POSTO)) (then
          (i32.store8 offset=$MOSTRATI (i32.add (local.get $b) (local.get $posto)) (i32.const 0)))))

      (i32.store offset=$INIZI (local.get $nodo) (local.get $p))
      (local.set $p (i32.add (local.get $p) (local.get $n)))
      (i32.store offset=$FINI (local.get $nodo) (local.get $p))
      (local.set $valori (i32.add (local.get $valori) (i32.const 1)))
      (if (i32.eqz (i32.load8_u offset=$MOSTRATI (i32.add (local.get $b) (local.get $posto)))) (then
        (i32.store offset=$LETTI (i32.add (local.get $b) (i32.shl (local.get $cambiati) (i32.const 2))) (local.get $posto))
        (local.set $cambiati (i32.add (local.get $cambiati) (i32.const 1)))))
      (br $avanti)))

  (i32.store (local.get $b) (local.get $p))
  (i32.store offset=4 (local.get $b) (local.get $posto))
  (i32.store offset=12 (local.get $b) (local.get $valori))
  (i32.store offset=16 (local.get $b) (local.get $cambiati))
  (i32.store offset=20 (local.get $b) (local.get $righe))
  (local.get $esito)))
