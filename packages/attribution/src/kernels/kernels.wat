;; The inner loops of attribution as WebAssembly SIMD. Plain mul and add (no relaxed madd), fixed order of sums:
;; the same bits on every machine. All arguments ending in a letter P are byte addresses.
(module
  (memory (export "memory") 1)

  ;; C[M,N] = A[M,K] · B[K,N], float32 row-major with row strides in bytes; M % 4 = 0, N % 8 = 0.
  ;; Tile of 4 rows by 8 columns held in eight registers; sums run over k in order.
  (func (export "gemm")
    (param $aP i32) (param $aStride i32) (param $bP i32) (param $bStride i32) (param $cP i32) (param $cStride i32)
    (param $M i32) (param $N i32) (param $K i32)
    (local $i i32) (local $j i32) (local $k i32) (local $a0 i32) (local $a1 i32) (local $a2 i32) (local $a3 i32) (local $b i32) (local $c i32)
    (local $x v128) (local $b0 v128) (local $b1 v128)
    (local $c00 v128) (local $c01 v128) (local $c10 v128) (local $c11 v128)
    (local $c20 v128) (local $c21 v128) (local $c30 v128) (local $c31 v128)
    (block $noRows (br_if $noRows (i32.eqz (local.get $M)))
    (loop $rows
      (local.set $j (i32.const 0))
      (block $noColumns (br_if $noColumns (i32.eqz (local.get $N)))
      (loop $columns
        (local.set $c00 (v128.const i32x4 0 0 0 0)) (local.set $c01 (v128.const i32x4 0 0 0 0))
        (local.set $c10 (v128.const i32x4 0 0 0 0)) (local.set $c11 (v128.const i32x4 0 0 0 0))
        (local.set $c20 (v128.const i32x4 0 0 0 0)) (local.set $c21 (v128.const i32x4 0 0 0 0))
        (local.set $c30 (v128.const i32x4 0 0 0 0)) (local.set $c31 (v128.const i32x4 0 0 0 0))
        (local.set $a0 (i32.add (local.get $aP) (i32.mul (local.get $i) (local.get $aStride))))
        (local.set $a1 (i32.add (local.get $a0) (local.get $aStride)))
        (local.set $a2 (i32.add (local.get $a1) (local.get $aStride)))
        (local.set $a3 (i32.add (local.get $a2) (local.get $aStride)))
        (local.set $b (i32.add (local.get $bP) (i32.shl (local.get $j) (i32.const 2))))
        (local.set $k (local.get $K))
        (block $noDepth (br_if $noDepth (i32.eqz (local.get $K)))
        (loop $depth
          (local.set $b0 (v128.load (local.get $b)))
          (local.set $b1 (v128.load offset=16 (local.get $b)))
          (local.set $x (v128.load32_splat (local.get $a0)))
          (local.set $c00 (f32x4.add (local.get $c00) (f32x4.mul (local.get $x) (local.get $b0))))
          (local.set $c01 (f32x4.add (local.get $c01) (f32x4.mul (local.get $x) (local.get $b1))))
          (local.set $x (v128.load32_splat (local.get $a1)))
          (local.set $c10 (f32x4.add (local.get $c10) (f32x4.mul (local.get $x) (local.get $b0))))
          (local.set $c11 (f32x4.add (local.get $c11) (f32x4.mul (local.get $x) (local.get $b1))))
          (local.set $x (v128.load32_splat (local.get $a2)))
          (local.set $c20 (f32x4.add (local.get $c20) (f32x4.mul (local.get $x) (local.get $b0))))
          (local.set $c21 (f32x4.add (local.get $c21) (f32x4.mul (local.get $x) (local.get $b1))))
          (local.set $x (v128.load32_splat (local.get $a3)))
          (local.set $c30 (f32x4.add (local.get $c30) (f32x4.mul (local.get $x) (local.get $b0))))
          (local.set $c31 (f32x4.add (local.get $c31) (f32x4.mul (local.get $x) (local.get $b1))))
          (local.set $a0 (i32.add (local.get $a0) (i32.const 4)))
          (local.set $a1 (i32.add (local.get $a1) (i32.const 4)))
          (local.set $a2 (i32.add (local.get $a2) (i32.const 4)))
          (local.set $a3 (i32.add (local.get $a3) (i32.const 4)))
          (local.set $b (i32.add (local.get $b) (local.get $bStride)))
          (br_if $depth (local.tee $k (i32.sub (local.get $k) (i32.const 1))))))
        (local.set $c (i32.add (i32.add (local.get $cP) (i32.mul (local.get $i) (local.get $cStride))) (i32.shl (local.get $j) (i32.const 2))))
        (v128.store (local.get $c) (local.get $c00)) (v128.store offset=16 (local.get $c) (local.get $c01))
        (local.set $c (i32.add (local.get $c) (local.get $cStride)))
        (v128.store (local.get $c) (local.get $c10)) (v128.store offset=16 (local.get $c) (local.get $c11))
        (local.set $c (i32.add (local.get $c) (local.get $cStride)))
        (v128.store (local.get $c) (local.get $c20)) (v128.store offset=16 (local.get $c) (local.get $c21))
        (local.set $c (i32.add (local.get $c) (local.get $cStride)))
        (v128.store (local.get $c) (local.get $c30)) (v128.store offset=16 (local.get $c) (local.get $c31))
        (br_if $columns (i32.lt_u (local.tee $j (i32.add (local.get $j) (i32.const 8))) (local.get $N)))))
      (br_if $rows (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $M))))))

  ;; dots[n] = Σⱼ q[j]·v[n,j]: q as int16 [k], v as int8, rows `stride` bytes apart, dots as int32 [n]; k % 16 = 0.
  (func (export "dots") (param $qP i32) (param $vP i32) (param $stride i32) (param $outP i32) (param $n i32) (param $k i32)
    (local $q i32) (local $at i32) (local $end i32) (local $v v128) (local $sum v128)
    (block $none (br_if $none (i32.eqz (local.get $n)))
    (loop $vectors
      (local.set $sum (v128.const i32x4 0 0 0 0))
      (local.set $q (local.get $qP))
      (local.set $at (local.get $vP))
      (local.set $end (i32.add (local.get $vP) (local.get $k)))
      (block $empty (br_if $empty (i32.eqz (local.get $k)))
      (loop $entries
        (local.set $v (v128.load (local.get $at)))
        (local.set $sum (i32x4.add (local.get $sum)
          (i32x4.add
            (i32x4.dot_i16x8_s (i16x8.extend_low_i8x16_s (local.get $v)) (v128.load (local.get $q)))
            (i32x4.dot_i16x8_s (i16x8.extend_high_i8x16_s (local.get $v)) (v128.load offset=16 (local.get $q))))))
        (local.set $q (i32.add (local.get $q) (i32.const 32)))
        (br_if $entries (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end)))))
      (i32.store (local.get $outP)
        (i32.add
          (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
          (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
      (local.set $outP (i32.add (local.get $outP) (i32.const 4)))
      (local.set $vP (i32.add (local.get $vP) (local.get $stride)))
      (br_if $vectors (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))))

  ;; Σⱼ (x[j] − scale·r(x[j]/scale))², r rounding to the nearest integer in [−127, 127]: x as float32 [n], n % 4 = 0.
  (func (export "roundingError") (param $xP i32) (param $n i32) (param $scale f32) (result f32)
    (local $end i32) (local $x v128) (local $sum v128) (local $unit v128) (local $inverse v128)
    (local.set $unit (f32x4.splat (local.get $scale)))
    (local.set $inverse (f32x4.splat (f32.div (f32.const 1) (local.get $scale))))
    (local.set $end (i32.add (local.get $xP) (i32.shl (local.get $n) (i32.const 2))))
    (block $empty (br_if $empty (i32.eqz (local.get $n)))
    (loop $entries
      (local.set $x (v128.load (local.get $xP)))
      (local.set $x
        (f32x4.sub (local.get $x)
          (f32x4.mul (local.get $unit)
            (f32x4.max (v128.const f32x4 -127 -127 -127 -127)
              (f32x4.min (v128.const f32x4 127 127 127 127)
                (f32x4.nearest (f32x4.mul (local.get $x) (local.get $inverse))))))))
      (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (local.get $x) (local.get $x))))
      (br_if $entries (i32.lt_u (local.tee $xP (i32.add (local.get $xP) (i32.const 16))) (local.get $end)))))
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
      (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum)))))

  ;; out[n] = Σⱼ ±q[j], minus where bit j of row n is set (bit 0 of the first byte first): q as int8 [16·steps], rows as
  ;; bits, `stride` bytes apart, out as int32 [n]. Sixteen entries a step; steps ≤ 2²⁰.
  (func (export "signDots") (param $qP i32) (param $rowP i32) (param $stride i32) (param $outP i32) (param $n i32) (param $steps i32)
    (local $q i32) (local $bits i32) (local $left i32) (local $sum v128) (local $minus v128)
    (block $none (br_if $none (i32.or (i32.eqz (local.get $n)) (i32.eqz (local.get $steps))))
    (loop $rows
      (local.set $sum (v128.const i32x4 0 0 0 0))
      (local.set $q (local.get $qP))
      (local.set $bits (local.get $rowP))
      (local.set $left (local.get $steps))
      (loop $entries
        ;; Spread two bytes over sixteen lanes, keep each lane's own bit, and turn it into all ones or none.
        (local.set $minus
          (i8x16.eq
            (v128.and
              (i8x16.swizzle (v128.load16_splat (local.get $bits)) (v128.const i8x16 0 0 0 0 0 0 0 0 1 1 1 1 1 1 1 1))
              (v128.const i8x16 1 2 4 8 16 32 64 128 1 2 4 8 16 32 64 128))
            (v128.const i8x16 1 2 4 8 16 32 64 128 1 2 4 8 16 32 64 128)))
        ;; (x xor −1) − (−1) = −x
        (local.set $sum
          (i32x4.add (local.get $sum)
            (i32x4.extadd_pairwise_i16x8_s
              (i16x8.extadd_pairwise_i8x16_s
                (i8x16.sub (v128.xor (v128.load (local.get $q)) (local.get $minus)) (local.get $minus))))))
        (local.set $q (i32.add (local.get $q) (i32.const 16)))
        (local.set $bits (i32.add (local.get $bits) (i32.const 2)))
        (br_if $entries (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
      (i32.store (local.get $outP)
        (i32.add
          (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
          (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
      (local.set $outP (i32.add (local.get $outP) (i32.const 4)))
      (local.set $rowP (i32.add (local.get $rowP) (local.get $stride)))
      (br_if $rows (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))))
