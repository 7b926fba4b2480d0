"""Makes the dev half (d01..d30). Run: /usr/bin/python3 hacer.py [dNN ...]"""
import os, sys, datetime
sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from campo_lib import *
AQUI = os.path.dirname(os.path.abspath(__file__)); TODO = []
def layout(nombre):
    def deco(f): TODO.append((nombre, f)); return f
    return deco
@layout('d01_pei_a_junio_a_diciembre')
def _(L):
    ws = L.hoja('Seguimiento PEI'); m = Mazo(L.rng)
    L.fila(1, ['MUNICIPALIDAD DISTRITAL DE VALLE ALTO'], negrita=True); L.fila(2, ['Seguimiento del Plan Estratégico Institucional 2024-2028 Ampliado'])
    L.fila(4, ['Código', 'OEI / AEI / Indicador', 'Unidad orgánica responsable', 'Sentido esperado', 'Línea base', None, 'Logros esperados', None, 'Valores obtenidos'])
    L.fila(5, ['Año', 'Valor', 'A diciembre 2024', 'A diciembre 2025', 'A junio 2024', 'A diciembre 2024', 'A junio 2025', 'A diciembre 2025'], desde='E')
    L.une('A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:F4', 'G4:H4', 'I4:L4'); n = 6
    for k, c, nom, oc, t, _n in plan(m, 2, 2, red=(1,)):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0
        else:
            lb, le, vo = m.serie(2, t); mid = [round(v * f, 1 if t != 'num' else None) for v, f in zip(vo, (.46, .52))]
            L.fila(n, [c, nom, m.ent(), SENT(t), 2023, lb, le[0], le[1], mid[0], vo[0], mid[1], vo[1]]); L.ind(n, c, oc, lb, le[1], vo[1], t == 'red')
        n += 1
    L.vista((4, 5), {'B': 46, 'C': 26})
    L.fin(2025, 'dos columnas de 2025: «A junio» es parte del año, «A diciembre» es el año; vale la de diciembre')

@layout('d02_pei_trimestres_total')
def _(L):
    ws = L.hoja('PEI 2025'); m = Mazo(L.rng)
    L.fila(1, ['Reporte trimestral del PEI 2023 - 2027'], negrita=True)
    L.fila(3, ['Código', 'Denominación', 'Unidad responsable', 'Sentido', 'Tipo de agregación', 'Línea de base', None, 'Logro esperado 2025', 'Valor obtenido 2025'])
    L.fila(4, ['Año', 'Valor', None, 'I Trim', 'II Trim', 'III Trim', 'IV Trim', 'Total'], desde='F')
    L.une('A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:G3', 'H3:H4', 'I3:M3'); n = 5
    for k, c, nom, oc, t, _n in plan(m, 2, 2):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0
        else:
            lb, le, vo = m.serie(1, t); v = vo[0]
            if t == 'num': q = [v // 4, v // 5, v // 3]; q.append(v - sum(q)); ag = 'Agregable'
            else: q = [round(v * .9, 1), round(v * .94, 1), round(v * .97, 1), v]; ag = 'No agregable'
            L.fila(n, [c, nom, m.ent(), 'Ascendente', ag, 2022, lb, le[0], *q, v]); L.ind(n, c, oc, lb, le[0], v)
        n += 1
    L.vista((3, 4), {'B': 46, 'C': 26})
    L.fin(2025, 'cuatro trimestres y «Total»: el año es el Total (suma si agregable, el último si no agregable)')

@layout('d03_politica_enero_diciembre_acumulado')
def _(L):
    ws = L.hoja('Matriz 2024'); m = Mazo(L.rng); meses = ['Enero', 'Febrero', 'Marzo', 'Abril', 'Mayo', 'Junio', 'Julio', 'Agosto', 'Setiembre', 'Octubre', 'Noviembre', 'Diciembre']
    L.fila(1, ['Política Nacional de Integración Fronteriza al 2030']); L.fila(2, ['Aprobada por D.S. N° 014-2021-XYZ'])
    L.fila(4, ['Código', 'Objetivo prioritario / Servicio / Indicador', 'Responsable', 'Sentido esperado', 'Línea base', None, 'Logro esperado 2024', 'Valores obtenidos 2024'])
    L.fila(5, ['Año', 'Valor', None, *meses, 'Acumulado'], desde='E'); L.une('A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:F4', 'G4:G5', 'H4:T4'); n = 6
    for k, c, nom, oc, t, _n in politica(m, 2, 2, 1):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') else 0
        else:
            lb, le, vo = m.serie(1, t); v = vo[0]
            if t == 'num': ms = [v // 14 + L.rng.randrange(0, 3) for _ in range(11)]; ms.append(v - sum(ms))
            else: ms = [round(lb + (v - lb) * (i + 1) / 12, 1) for i in range(12)]; ms[11] = v
            L.fila(n, [c, nom, m.ent(), 'Ascendente', 2020, lb, le[0], *ms, v]); L.ind(n, c, oc, lb, le[0], v)
        n += 1
    L.vista((4, 5), {'B': 46, 'C': 24})
    L.fin(2024, 'doce meses y «Acumulado»: el año es el Acumulado; nunca enero ni diciembre')

@layout('d04_poi_ejecutado_a_mayo')
def _(L):
    ws = L.hoja('AEI'); m = Mazo(L.rng)
    L.fila(1, ['EVALUACIÓN DE LAS ACCIONES ESTRATÉGICAS - AÑO 2024'], negrita=True); L.fila(2, ['Pliego: 888 - ENTIDAD DE EJEMPLO DEL SUR'])
    L.fila(4, ['Código', 'Objetivo / Acción / Indicador', 'Centro de costo', 'Valor línea base (2021)', 'Meta anual 2024', 'Meta a mayo 2024', 'Ejecutado a mayo 2024', '% avance a mayo', 'Ejecutado anual 2024', '% avance anual']); n = 5
    for k, c, nom, oc, t, _n in plan(m, 2, 3):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0
        else:
            lb, le, vo = m.serie(1, t); d = None if t == 'num' else 1; ma = round(le[0] * .4, d); em = round(vo[0] * .37, d)
            L.fila(n, [c, nom, m.ent(), lb, le[0], ma, em, round(em / ma * 100, 1), vo[0], round(vo[0] / le[0] * 100, 1)]); L.ind(n, c, oc, lb, le[0], vo[0])
        n += 1
    L.vista((4, 4), {'B': 46, 'C': 26})
    L.fin(2024, 'meta y ejecución «a mayo» al lado de las anuales, en una sola fila de cabecera: valen las anuales; los % no son valores')

@layout('d05_pei_anual_sem_tres_filas')
def _(L):
    ws = L.hoja('Reporte'); m = Mazo(L.rng)
    L.fila(2, ['Reporte de seguimiento del PEI 2022 - 2026'], desde='B', negrita=True)
    L.fila(4, ['Código', 'Denominación', 'Unidad de organización', 'Sentido esperado', None, 'Línea base', None, None, 'Logro esperado', None, None, None, 'Valores obtenidos'], desde='B')
    L.fila(5, ['Año', 'Valor', None, 2023, 2024, 2025, None, 2023, None, 2024, None, 2025], desde='G'); L.fila(6, ['Anual', 'Sem.', 'Anual', 'Sem.', 'Anual', 'Sem.'], desde='N')
    L.une('B4:B6', 'C4:C6', 'D4:D6', 'E4:E6', 'G4:H4', 'G5:G6', 'H5:H6', 'J4:L4', 'J5:J6', 'K5:K6', 'L5:L6', 'N4:S4', 'N5:O5', 'P5:Q5', 'R5:S5'); n = 7
    for k, c, nom, oc, t, _n in plan(m, 3, 1, red=(2,)):
        if k == 'n': L.fila(n, [c, nom], desde='B'); L.obj(c) if c.startswith('O') else 0
        else:
            lb, le, vo = m.serie(3, t); s = [round(v * .48, None if t == 'num' else 1) for v in vo]
            L.fila(n, [c, nom, m.ent(), SENT(t), None, 2021, lb, None, *le, None, vo[0], s[0], vo[1], s[1], vo[2], s[2]], desde='B'); L.ind(n, c, oc, lb, le[2], vo[2], t == 'red')
        n += 1
    for x in 'FIM': ws.column_dimensions[x].width = 2
    L.vista((4, 6), {'A': 3, 'C': 46, 'D': 26})
    L.fin(2025, 'tres filas de cabecera, «Anual» antes que «Sem.», columnas separadoras vacías y tabla que empieza en B')

@layout('d06_pdrc_bloques_por_anio')
def _(L):
    ws = L.hoja('PDRC'); m = Mazo(L.rng)
    L.fila(1, ['Plan de Desarrollo Regional Concertado 2022 - 2030 — Región Altiplano'], negrita=True)
    L.fila(3, ['Código', 'Objetivo / Acción estratégica regional', 'Indicador', 'Órgano responsable', 'Sentido', 'Año base', 'Valor base', 2023, None, None, 2024, None, None, 2025])
    L.fila(4, ['LE', 'VO', '% cumpl.'] * 3, desde='H'); L.une(*[f'{x}3:{x}4' for x in 'ABCDEFG'], 'H3:J3', 'K3:M3', 'N3:P3'); n = 5; acc = 0
    for o in (1, 2, 3):
        oc = f'OER.{o:02d}'
        for code, nom, obj, t in [(oc, OBJ[o - 1], oc, 'pct'), (f'AER.{o:02d}.01', ACC[o], None, 'num' if o % 2 else 'red'), (f'AER.{o:02d}.02', ACC[o + 2], None, 'pct')]:
            lb, le, vo = m.serie(3, t); r = [code, nom, {'num': m.num, 'red': m.red, 'pct': m.pct}[t](), m.ent(), SENT(t), 2020, lb]
            for a, b in zip(le, vo): r += [a, b, round((a / b if t == 'red' else b / a) * 100, 1)]
            L.fila(n, r); L.ind(n, code, obj, lb, le[2], vo[2], t == 'red'); n += 1
    L.vista((3, 4), {'B': 40, 'C': 46, 'D': 24})
    L.fin(2025, 'bloques por año (LE, VO, %), el código es el del nodo y el nombre del indicador va en su columna')

@layout('d07_pares_programado_ejecutado')
def _(L):
    ws = L.hoja('Programado vs ejecutado'); m = Mazo(L.rng)
    L.fila(1, ['Evaluación de la política nacional — año 2025'], negrita=True)
    L.fila(3, ['Código', 'Objetivo / Servicio / Indicador', 'Responsable', 'Línea base', None, 'I Semestre 2025', None, 'II Semestre 2025', None, 'Anual 2025'])
    L.fila(4, ['Año', 'Valor', 'Programado', 'Ejecutado', 'Programado', 'Ejecutado', 'Programado', 'Ejecutado', '% Ejec.'], desde='D'); L.une('A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'H3:I3', 'J3:L3'); n = 5
    for k, c, nom, oc, t, _n in politica(m, 2, 2, 2):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') else 0
        else:
            lb, le, vo = m.serie(1, t); d = None if t == 'num' else 1; p1, e1 = round(le[0] * .45, d), round(vo[0] * .43, d); p2, e2 = (le[0] - p1, vo[0] - e1) if t == 'num' else (le[0], vo[0])
            L.fila(n, [c, nom, m.ent(), 2022, lb, p1, e1, p2, e2, le[0], vo[0], round(vo[0] / le[0] * 100, 1)]); L.ind(n, c, oc, lb, le[0], vo[0])
        n += 1
    L.vista((3, 4), {'B': 46, 'C': 26})
    L.fin(2025, 'pares programado/ejecutado por semestre y del año: programado es el logro esperado, ejecutado el valor obtenido; vale «Anual»')

@layout('d08_solo_semestres_agregacion')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Objetivo / Servicio / Indicador', 'Responsable', 'Sentido esperado', 'Tipo de agregación', 'Línea base', None, 'Logros esperados', None, 'Valores obtenidos'])
    L.fila(2, ['Año', 'Valor', 2024, 2025, '2024-I', '2024-II', '2025-I', '2025-II'], desde='F'); L.une('A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:G1', 'H1:I1', 'J1:M1'); n = 3
    for k, c, nom, oc, t, _n in politica(m, 2, 2, 1, red=(3,)):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') else 0
        else:
            lb, le, vo = m.serie(2, t)
            if t == 'num': s = [x for v in vo for x in (round(v * .44), v - round(v * .44))]; ag = 'Agregable'
            else: s = [x for v in vo for x in (round(v * .9, 1), v)]; ag = 'No agregable'
            L.fila(n, [c, nom, m.ent(), SENT(t), ag, 2022, lb, *le, *s]); L.ind(n, c, oc, lb, le[1], vo[1], t == 'red')
        n += 1
    L.vista((1, 2), {'B': 46, 'C': 26})
    L.fin(2025, 'sin columna anual: agregable suma I + II, no agregable toma el II semestre (METHOD 2)')

@layout('d09_fecha_corte_en_conflicto')
def _(L):
    ws = L.hoja('Matriz de seguimiento'); m = Mazo(L.rng)
    L.fila(1, ['MINISTERIO DE EJEMPLO — Política Nacional de Vida Activa al 2030'], negrita=True); L.fila(2, ['Ministerio rector:', 'Ministerio de Ejemplo']); L.fila(3, ['Fecha de corte:', datetime.date(2025, 12, 31)]); ws['B3'].number_format = 'dd/mm/yyyy'
    L.fila(5, ['Código', 'Objetivo / Servicio / Indicador', 'Responsable', 'Sentido esperado', 'Línea base', None, 'Logros esperados', None, None, 'Valores obtenidos'])
    L.fila(6, ['Año', 'Valor', 2024, 2025, 2026, 2024, 2025, 2026], desde='E'); L.une('A5:A6', 'B5:B6', 'C5:C6', 'D5:D6', 'E5:F5', 'G5:I5', 'J5:L5'); n = 7; q = 0
    for k, c, nom, oc, t, _n in politica(m, 2, 2, 2):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') else 0
        else:
            lb, le, vo = m.serie(3, t); q += 1
            L.fila(n, [c, nom, m.ent(), 'Ascendente', 2021, lb, *le, vo[0], vo[1], round(vo[2] * .2, None if t == 'num' else 1) if q in (1, 4, 6) else None]); L.ind(n, c, oc, lb, le[1], vo[1])
        n += 1
    L.vista((5, 6), {'A': 16, 'B': 46, 'C': 26})
    L.fin(2025, 'la fecha de corte escrita (31/12/2025) manda sobre tres valores sueltos de 2026; se avisa o se pregunta', respuesta={'anio': '2025'})

@layout('d10_titulo_con_muchas_fechas')
def _(L):
    ws = L.hoja('Anexo'); m = Mazo(L.rng)
    ws['A1'] = 'ANEXO N° 2: MATRIZ DE SEGUIMIENTO DE LA POLÍTICA NACIONAL DE BIENESTAR AL 2030 (2022 - 2030)'; ws['A2'] = 'Aprobada con Decreto Supremo N° 012-2021-EJE, publicado el 18 de noviembre de 2021 y modificada por D.S. N° 003-2026-EJE'; ws['A3'] = 'Valores al 31 de diciembre de 2024 — Reporte elaborado el 14/03/2025'
    L.une('A1:N1', 'A2:N2', 'A3:N3')
    L.fila(5, ['Código', 'Objetivo prioritario / Servicio / Indicador', 'Responsable de indicador', 'Sentido esperado', 'Línea base', None, 'Logros esperados', None, None, None, 'Valores obtenidos'])
    L.fila(6, ['Año', 'Valor', 2022, 2023, 2024, 2025, 2022, 2023, 2024, 2025], desde='E'); L.une('A5:A6', 'B5:B6', 'C5:C6', 'D5:D6', 'E5:F5', 'G5:J5', 'K5:N5'); n = 7; q = 0
    for k, c, nom, oc, t, _n in politica(m, 2, 1, 2, red=(2,)):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') else 0
        else:
            lb, le, vo = m.serie(4, t); q += 1; nd = q == 3
            L.fila(n, [c, nom, m.ent(), SENT(t), 2021, lb, *le, vo[0], vo[1], 'ND' if nd else vo[2]]); L.ind(n, c, oc, lb, le[2], None if nd else vo[2], t == 'red')
        n += 1
    L.vista((5, 6), {'B': 46, 'C': 26})
    L.fin(2024, 'corte «al 31 de diciembre de 2024»; ni la vigencia 2022-2030, ni los decretos de 2021 y 2026, ni la fecha de elaboración son el corte')

@layout('d11_desagregacion_con_sangria')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Objetivo / Servicio / Indicador', 'Responsable', 'Sentido esperado', 'Línea base', None, 'Logros esperados', None, 'Valores obtenidos'])
    L.fila(2, ['Año', 'Valor', 2024, 2025, 2024, 2025], desde='E'); L.une('E1:F1', 'G1:H1', 'I1:J1'); n = 3; q = 0
    partes = [['Costa', 'Sierra', 'Selva'], ['Hombres', 'Mujeres'], ['- Lima Metropolitana', '- Resto del país'], ['De los cuales: nuevos', 'Continuadores']]
    for k, c, nom, oc, t, _n in politica(m, 2, 1, 2):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') else 0; n += 1; continue
        lb, le, vo = m.serie(2, t); L.fila(n, [c, nom, m.ent(), 'Ascendente', 2022, lb, *le, *vo]); L.ind(n, c, oc, lb, le[1], vo[1]); n += 1
        if q < 4:
            ps = partes[q]
            for j, p in enumerate(ps):
                w = 1 + (j - .5 * (len(ps) - 1)) * .22
                f = (lambda x: round(x * w, 1)) if t == 'pct' else (lambda x: round(x * w / len(ps)))
                L.fila(n, [None, p, None, None, 2022, f(lb), f(le[0]), f(le[1]), f(vo[0]), min(f(vo[1]), 99.0) if t == 'pct' else f(vo[1])]); ws.cell(n, 2).alignment = Alignment(indent=2); n += 1
        q += 1
    L.vista((1, 2), {'B': 46, 'C': 26})
    L.fin(2025, 'filas sin código con sangría de celda (Costa, Sierra, Hombres, «De los cuales»…) son partes del indicador de encima; no cuentan', respuesta={'partes': 'partes'})

@layout('d12_numerador_denominador_filas')
def _(L):
    ws = L.hoja('Seguimiento'); m = Mazo(L.rng)
    L.fila(1, ['Matriz de seguimiento con variables del indicador (2025)'], negrita=True)
    L.fila(3, ['Código', 'Denominación', 'Responsable', 'Sentido', 'Línea base 2022', 'Logro esperado 2025', 'Valor obtenido 2025', 'Fuente']); n = 4
    for k, c, nom, oc, t, _n in plan(m, 2, 2):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0; n += 1; continue
        lb, le, vo = m.serie(1, t); v = vo[0]
        if t == 'pct': den = L.rng.randrange(200, 900); num = round(v * den / 100); v = round(num / den * 100, 1)
        L.fila(n, [c, nom, m.ent(), 'Ascendente', lb, le[0], v, 'Registro administrativo']); L.ind(n, c, oc, lb, le[0], v); n += 1
        if t == 'pct':
            L.fila(n, [None, 'Numerador: número de casos que cumplen la condición', None, None, None, None, num]); n += 1
            L.fila(n, [None, 'Denominador: total de casos programados', None, None, None, None, den]); n += 1
    L.vista((3, 3), {'B': 50, 'C': 26})
    L.fin(2025, 'las filas Numerador y Denominador no son indicadores; el valor del indicador es num/den × 100', respuesta={'partes': 'partes'})

@layout('d13_notas_promedios_y_totales')
def _(L):
    ws = L.hoja('PEI'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Denominación', 'Unidad responsable', 'Sentido', 'Línea base', None, 'Logros esperados', None, 'Valores obtenidos', None, 'Avance Tipo I (%)', 'Avance Tipo II (%)'])
    L.fila(2, ['Año', 'Valor', 2024, 2025, 2024, 2025, 2025, 2025], desde='E'); L.une('E1:F1', 'G1:H1', 'I1:J1'); n = 3; av = []
    for k, c, nom, oc, t, _n in plan(m, 2, 2, ni=2):
        if k == 'n':
            if c == 'OEI.02': L.fila(n, [None, 'Promedio OEI.01', *[None] * 8, round(sum(av) / len(av), 1)]); av = []; n += 1; L.fila(n, ['OEI.01 y sus acciones muestran un avance heterogéneo: dos indicadores no alcanzaron la meta por la demora en las contrataciones.']); L.une(f'A{n}:L{n}'); n += 1
            L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0; n += 1; continue
        lb, le, vo = m.serie(2, t); a = round(vo[1] / le[1] * 100, 1); av.append(a)
        L.fila(n, [c, nom, m.ent(), 'Ascendente', 2022, lb, *le, *vo, a, round((vo[1] - lb) / (le[1] - lb) * 100, 1)]); L.ind(n, c, oc, lb, le[1], vo[1]); n += 1
    L.fila(n, [None, 'Promedio OEI.02', *[None] * 8, round(sum(av) / len(av), 1)]); n += 1; L.fila(n, [None, 'TOTAL INSTITUCIONAL', *[None] * 8, 88.8]); n += 2
    for x in ['Nota: (1) IOEI.01.01 se calcula con la encuesta nacional; el dato 2025 es preliminar.', 'IAEI.02.01.01: la meta fue modificada con Resolución N° 045-2025.', 'Fuente: Oficina de Planeamiento, enero de 2026.', 'AEI.01.02 no cuenta con financiamiento desde el 2026.']: L.fila(n, [x]); n += 1
    L.vista((1, 2), {'B': 46, 'C': 26}); 
    for r in range(n - 4, n): ws.cell(r, 1).alignment = Alignment(wrap_text=False)
    L.fin(2025, 'promedios, total y prosa (entre filas y al pie, también cuando empieza con un código) no son filas de la matriz')

@layout('d14_pei_varios_indicadores_por_codigo')
def _(L):
    ws = L.hoja('Matriz PEI'); m = Mazo(L.rng)
    L.fila(1, ['B-2. MATRIZ DE PLAN ESTRATÉGICO INSTITUCIONAL CON SEGUIMIENTO'], negrita=True)
    L.fila(3, ['OEI/AEI', None, 'Indicador', None, 'Línea de base', None, 'Logros esperados en el periodo del Plan', None, None, 'Valor obtenido', None, 'Unidad orgánica responsable'])
    L.fila(4, ['Código', 'Descripción', 'N°', 'Nombre del indicador', 'Año', 'Valor', 2024, 2025, 2026, 2024, 2025]); L.une('A3:B3', 'C3:D3', 'E3:F3', 'G3:I3', 'J3:K3', 'L3:L4'); n = 5; num = 0; nom = {}
    for code, desc, obj, cant in [('OEI.01', OBJ[0], 'OEI.01', 2), ('AEI.01.01', ACC[0], None, 3), ('AEI.01.02', ACC[1], None, 1), ('OEI.02', OBJ[1], 'OEI.02', 2), ('AEI.02.01', ACC[4], None, 2), ('AEI.02.02', ACC[5], None, 1)]:
        nom[code] = desc
        for j in range(cant):
            t = 'num' if (j and not obj) else 'pct'; lb, le, vo = m.serie(3, t); num += 1
            L.fila(n, [code if j == 0 else None, desc if j == 0 else None, num, m.num() if t == 'num' else m.pct(), 2023, lb, *le, *vo[:2], m.ent()]); L.ind(n, code, obj, lb, le[1], vo[1]); n += 1
        if cant > 1: L.une(f'A{n-cant}:A{n-1}', f'B{n-cant}:B{n-1}')
    L.vista((3, 4), {'B': 40, 'D': 46, 'L': 26})
    L.fin(2025, 'varios indicadores bajo un código combinado; el nodo se llama como «Descripción», el indicador como su columna; «N°» no es cifra', nombres=nom)

@layout('d15_porcentajes_mezclados')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Objetivo / Servicio / Indicador', 'Responsable', 'Sentido esperado', 'Línea base', None, 'Logros esperados', None, 'Valores obtenidos'])
    L.fila(2, ['Año', 'Valor', 2024, 2025, 2024, 2025], desde='E'); L.une('E1:F1', 'G1:H1', 'I1:J1')
    P = '0.0%'; filas = [
     ('OP.01', OBJ[0]), ('IOP.01.01', m.pct(), 'OP.01', [(.40, P), (.50, P), (.60, P), (.45, P), (.57, P)], (40, 60, 57)),
     ('IOP.01.02', m.pct(), 'OP.01', ['40 %', '50 %', '62.5%', '45%', '50.0 %'], (40, 62.5, 50)),
     ('IOP.01.03', m.pct(), 'OP.01', [(.634, P), '68.5%', '71.2%', 66.1, 69.8], (63.4, 71.2, 69.8)),
     ('SS.01.01.01', ACC[1]), ('ISS.01.01.01.01', m.pct(), None, [63.4, 68, 71.2, 66.3, 1], (63.4, 71.2, 1)),
     ('SS.01.01.02', ACC[2]), ('ISS.01.01.02.01', m.pct(), None, [(.55, '0%'), (.70, '0%'), (.90, '0%'), (.75, '0%'), (1, '0%')], (55, 90, 100)),
     ('OP.02', OBJ[1]), ('IOP.02.01', m.pct(), 'OP.02', [12.5, 20, 30, 18, 24], (12.5, 30, 24)),
     ('SS.02.01.01', ACC[3]), ('ISS.02.01.01.01', m.pct(), None, ['8,5 %', '12,0 %', '15,5 %', '10,2 %', '14,0 %'], (8.5, 15.5, 14))]
    for n, f in enumerate(filas, 3):
        if len(f) == 2: L.fila(n, f); L.obj(f[0]) if f[0].startswith('OP') else 0; continue
        c, nom, oc, cel, (lb, le, vo) = f; L.fila(n, [c, nom, m.ent(), 'Ascendente', 2022])
        for j, x in enumerate(cel):
            cc = ws.cell(n, 6 + j, x[0] if isinstance(x, tuple) else x)
            if isinstance(x, tuple): cc.number_format = x[1]
        L.ind(n, c, oc, lb, le, vo)
    L.vista((1, 2), {'B': 46, 'C': 26})
    L.fin(2025, '0.57 con formato %, «50 %» texto, 57 y «8,5 %» conviven; un 1 suelto entre 63.4 y 71.2 es 1 %, un 1 con formato % es 100 %')

@layout('d16_unidades_y_marcas')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Denominación', 'Responsable', 'Sentido', 'Línea base', None, 'Logros esperados', None, 'Valores obtenidos'])
    L.fila(2, ['Año', 'Valor', 2024, 2025, 2024, 2025], desde='E'); L.une('E1:F1', 'G1:H1', 'I1:J1')
    filas = [('OEI.01', OBJ[0]), ('IOEI.01.01', 'Número de casos con medida de protección', 'OEI.01', ['592 casos', '637 casos', '683 casos', '588 casos', '663 casos'], (592, 683, 663)),
     ('IOEI.01.02', 'Gasto promedio por beneficiario', 'OEI.01', ['S/ 1,250.50', 'S/ 1,300.00', 'S/ 1,380.00', 'S/ 1,190.20', 'S/ 1,242.00'], (1250.5, 1380, 1242)),
     ('AEI.01.01', ACC[0]), ('IAEI.01.01.01', m.pct(), None, ['61.0', '63.5', '66.0', '62.2 p/', '63.0 p/'], (61, 66, 63)),
     ('AEI.01.02', ACC[1]), ('IAEI.01.02.01', m.pct(), None, [58, 60, 70, '59*', '63*'], (58, 70, 63)),
     ('OEI.02', OBJ[1]), ('IOEI.02.01', m.pct(), 'OEI.02', ['44 (1)', 50, 56, 48.5, '63 (2)'], (44, 56, 63)),
     ('AEI.02.01', ACC[2]), ('IAEI.02.01.01', 'Número de personas atendidas', None, ['1,718 personas', '1,900 personas', '2,100 personas', '1,850 personas', '1,995 personas'], (1718, 2100, 1995)),
     ('AEI.02.02', ACC[3]), ('IAEI.02.02.01', m.pct(), None, ['30 por ciento', '35 por ciento', '40 por ciento', '33 por ciento', '30 por ciento'], (30, 40, 30)),
     ('AEI.02.03', ACC[4]), ('IAEI.02.03.01', 'Kilómetros de vías con mantenimiento', None, ['120 km', '150 km', '180 km', '140.5 km', '171 km'], (120, 180, 171))]
    for n, f in enumerate(filas, 3):
        L.fila(n, f[:2])
        if len(f) == 2: L.obj(f[0]) if f[0].startswith('OEI') else 0; continue
        c, nom, oc, cel, t = f; L.fila(n, [c, nom, m.ent(), 'Ascendente', 2023, *cel]); L.ind(n, c, oc, *t)
    n += 2
    for x in ['p/ Cifra preliminar.', '* Incluye a las sedes regionales.', '(1) Estimado con el marco muestral anterior.  (2) Nuevo marco muestral.']: L.fila(n, [x]); n += 1
    L.vista((1, 2), {'B': 46, 'C': 26})
    for r in range(n - 3, n): ws.cell(r, 1).alignment = Alignment(wrap_text=False)
    L.fin(2025, 'la unidad o la llamada va detrás de la cifra («663 casos», «S/ 1,242.00», «63.0 p/», «63*», «63 (2)»); el (2) no es cifra')

@layout('d17_nd_de_muchas_formas')
def _(L):
    ws = L.hoja('Seguimiento'); m = Mazo(L.rng)
    L.fila(1, ['Corte: 31 de diciembre de 2024'])
    L.fila(3, ['Código', 'Objetivo / Servicio / Indicador', 'Responsable', 'Sentido esperado', 'Línea base', None, 'Logros esperados', None, 'Valores obtenidos'])
    L.fila(4, ['Año', 'Valor', 2023, 2024, 2023, 2024], desde='E'); L.une('A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'G3:H3', 'I3:J3'); n = 5
    nd = iter(['N.D.', 'n/d', 's/d', None, 'S/I', '-', None, '—', '…', 'No disponible', None, 'ND 1/', 'En proceso', 'NA', None, 'Sin información'])
    for k, c, nom, oc, t, _n in politica(m, 3, 3, 2):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') else 0; n += 1; continue
        lb, le, vo = m.serie(2, t); x = next(nd, None); cel = [lb, *le, *vo]; v = vo[1]; b = lb; e = le[1]
        if x: cel[4] = x; v = None
        if c == 'IOP.02.01': cel[0] = 'ND'; b = None; cel[4] = v = vo[1]
        if c == 'ISS.03.01.01.01': cel[2] = 'n.d.'; e = None; cel[4] = v = vo[1]
        L.fila(n, [c, nom, m.ent(), 'Ascendente', 2021, *cel]); L.ind(n, c, oc, b, e, v); n += 1
    L.fila(n + 1, ['1/ La encuesta no se realizó ese año.'])
    L.vista((3, 4), {'B': 46, 'C': 26}); ws.cell(n + 1, 1).alignment = Alignment(wrap_text=False)
    L.fin(2024, 'N.D., n/d, s/d, S/I, guiones, puntos, «En proceso», NA, «ND 1/»: sin dato, nunca 0; una LB y un LE también sin dato')

@layout('d18_presupuesto_debajo_con_codigos')
def _(L):
    ws = L.hoja('Evaluación'); m = Mazo(L.rng)
    L.fila(1, ['EVALUACIÓN ANUAL DEL PEI — 2025'], negrita=True); L.fila(3, ['1. Avance de los indicadores'])
    L.fila(4, ['Código', 'Denominación', 'Responsable', 'Sentido', 'Año base', 'Línea base', 'LE 2025', 'VO 2025']); n = 5; nodos = []
    for k, c, nom, oc, t, _n in plan(m, 2, 2, red=(4,)):
        if k == 'n': L.fila(n, [c, nom]); nodos.append((c, nom)); L.obj(c) if c.startswith('O') else 0
        else: lb, le, vo = m.serie(1, t); L.fila(n, [c, nom, m.ent(), SENT(t), 2022, lb, le[0], vo[0]]); L.ind(n, c, oc, lb, le[0], vo[0], t == 'red')
        n += 1
    n += 2; L.fila(n, ['2. Ejecución presupuestal por objetivo y acción estratégica (S/)']); n += 1; h = n
    L.fila(n, ['Código', 'Objetivo / Acción', None, None, 'PIA 2025', 'PIM 2025', 'Devengado 2025', '% Ejecución'], negrita=True); n += 1
    for c, nom in nodos: p = L.rng.randrange(80, 900) * 1000; q = round(p * 1.2); d = round(q * L.rng.uniform(.7, .99)); L.fila(n, [c, nom, None, None, p, q, d, round(d / q * 100, 1)]); n += 1
    L.fila(n, ['TOTAL', None, None, None, 3200000, 3840000, 3301200, 86.0])
    L.vista((4, 4), {'B': 46, 'C': 26}); ws.cell(h - 1, 1).alignment = Alignment(wrap_text=False)
    L.fin(2025, 'debajo hay otra tabla (presupuesto) que repite los códigos: no son indicadores ni renombran nada')

@layout('d19_presupuesto_al_lado_y_ocultas')
def _(L):
    ws = L.hoja('PEI-POI'); m = Mazo(L.rng)
    L.fila(1, ['Seguimiento físico y financiero 2025'], negrita=True)
    L.fila(3, ['ID', 'Código', 'Objetivo / Acción / Indicador', 'Responsable', 'Sentido', 'Línea base', None, 'Logros esperados', None, None, 'Valores obtenidos', None, None, None, 'Presupuesto 2025 (S/)'])
    L.fila(4, ['Año', 'Valor', 2023, 2024, 2025, 2023, 2024, 2025, None, 'Programado', 'Ejecutado', '% ejec.'], desde='F'); L.une('A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:G3', 'H3:J3', 'K3:M3', 'O3:Q3'); n = 5; i = 0
    for k, c, nom, oc, t, _n in plan(m, 2, 2):
        i += 1
        if k == 'n':
            L.obj(c) if c.startswith('O') else 0; p = L.rng.randrange(100, 900) * 1000; e = round(p * L.rng.uniform(.6, .99)); L.fila(n, [i, c, nom, *[None] * 11, p, e, round(e / p * 100, 1)])
        else: lb, le, vo = m.serie(3, t); L.fila(n, [i, c, nom, m.ent(), 'Ascendente', 2022, lb, *le, *vo]); L.ind(n, c, oc, lb, le[2], vo[2])
        n += 1
    for x in 'AHK': ws.column_dimensions[x].hidden = True
    L.vista((3, 4), {'C': 46, 'D': 26, 'N': 2})
    L.fin(2025, 'presupuesto programado/ejecutado al lado (en las filas de los nodos) y columnas ocultas: no son LE ni VO')

@layout('d20_portada_indice_y_cabecera_repetida')
def _(L):
    m = Mazo(L.rng)
    ws = L.hoja('Portada'); L.fila(3, ['POLÍTICA NACIONAL DE CONECTIVIDAD AL 2030'], desde='B', negrita=True); L.fila(5, ['Ministerio rector', 'Ministerio de Ejemplo'], desde='B'); L.fila(6, ['Año de reporte', 2024], desde='B')
    ws = L.hoja('Índice'); [L.fila(i, [i, t]) for i, t in enumerate(['Portada', 'Índice', 'Instrucciones', 'Matriz', 'Listas'], 1)]
    ws = L.hoja('Instrucciones'); L.fila(1, ['Columna', 'Qué se escribe']); [L.fila(i, x) for i, x in enumerate([('Código', 'Código del OP, servicio o indicador: OP.01, IOP.01.01'), ('Línea base', 'Año y valor de partida'), ('Logros esperados', 'Meta de cada año'), ('Valores obtenidos', 'Resultado de cada año; ND si no hay dato')], 2)]
    ws = L.hoja('Matriz'); n = 2
    def cab(n):
        L.fila(n, ['Código', 'Objetivo prioritario / Servicio / Indicador', 'Responsable de indicador', 'Sentido esperado', 'Línea base', None, 'Logros esperados', None, 'Valores obtenidos'], negrita=True)
        L.fila(n + 1, ['Año', 'Valor', 2023, 2024, 2023, 2024], desde='E'); L.une(f'E{n}:F{n}', f'G{n}:H{n}', f'I{n}:J{n}')
    cab(n); n += 2; q = 0
    for k, c, nom, oc, t, _n in politica(m, 3, 2, 1):
        if k == 'n':
            if c == 'OP.02' or c == 'OP.03': n += 1; cab(n); n += 2
            L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') else 0
        else: lb, le, vo = m.serie(2, t); L.fila(n, [c, nom, m.ent(), 'Ascendente', 2021, lb, *le, *vo]); L.ind(n, c, oc, lb, le[1], vo[1])
        n += 1
    L.vista((2, 3), {'B': 46, 'C': 26}); M = ws
    ws = L.hoja('Listas'); [L.fila(i, [x]) for i, x in enumerate(['Ascendente', 'Descendente', 'Acumulado', 'No acumulado'], 1)]; ws.sheet_state = 'hidden'; L.ws = M
    L.fin(2024, 'la matriz está en la cuarta hoja, con la cabecera repetida como al imprimir; portada, índice, instrucciones y listas ocultas no cuentan')

@layout('d21_anios_como_fecha_y_formulas_guardadas')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng); D = L.wb.create_sheet('Variables'); D.append(['Código', 'Numerador 2025', 'Denominador 2025'])
    L.fila(1, ['Código', 'Denominación', 'Responsable', 'Sentido', 'Línea base', None, 'Logros esperados', None, 'Valores obtenidos', None, 'Avance Tipo 1 (%)'])
    L.fila(2, ['Año', 'Valor'], desde='E')
    for j, y in enumerate((2024, 2025, 2024, 2025, 2025)): c = ws.cell(2, 7 + j, datetime.date(y, 12, 31)); c.number_format = 'yyyy'
    L.une('E1:F1', 'G1:H1', 'I1:J1'); n = 3; d = 2
    for k, c, nom, oc, t, _n in plan(m, 2, 2):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0; n += 1; continue
        lb, le, vo = m.serie(2, t); v = vo[1]; L.fila(n, [c, nom, m.ent(), 'Ascendente', 2023, lb, *le, vo[0]])
        if t == 'pct':
            den = L.rng.randrange(200, 900); num = round(v * den / 100); D.append([c, num, den]); v = num / den * 100; ws.cell(n, 10, f'=Variables!B{d}/Variables!C{d}*100').number_format = '0.0'; d += 1
        else: ws.cell(n, 10, f'={v - v // 3}+{v // 3}')
        ws.cell(n, 11, f'=J{n}/H{n}*100').number_format = '0.0'; L.ind(n, c, oc, lb, le[1], v); n += 1
    L.vista((1, 2), {'B': 46, 'C': 26})
    L.fin(2025, 'años escritos como fecha (31/12/2025 con formato aaaa) y valores que son fórmulas con su valor guardado; se calcula con el valor sin redondear de la celda', calculado=True)

@layout('d22_descendentes_y_casos_limite')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Objetivo / Servicio / Indicador', 'Responsable', 'Sentido', 'Tipo de agregación', 'Línea base', None, 'Logros esperados', None, 'Valores obtenidos'])
    L.fila(2, ['Año', 'Valor', 2024, 2025, 2024, 2025], desde='F'); L.une('F1:G1', 'H1:I1', 'J1:K1')
    A, D = 'Creciente', 'Decreciente'; filas = [('OP.01', OBJ[3]), ('IOP.01.01', m.red(), 'OP.01', D, 'No acumulado', 40, 35, 30, 37, 35), ('IOP.01.02', m.red(), 'OP.01', D, 'No acumulado', 40, 34, 30, 33, 25), ('IOP.01.03', m.pct(), 'OP.01', A, 'No acumulado', 61.86, 62.5, 63.36, 61.2, 60.5),
     ('SS.01.01.01', ACC[1]), ('ISS.01.01.01.01', m.num(), None, A, 'Acumulado', 100, 250, 400, 210, 380), ('ISS.01.01.01.02', m.num(), None, A, 'Acumulado', 0, 12, 30, 12, 0),
     ('SS.01.01.02', ACC[2]), ('ISS.01.01.02.01', m.red(), None, D, 'No acumulado', 12, 8, 4, 6, 0), ('ISS.01.01.02.02', m.pct(), None, A, 'No acumulado', 55, 55, 55, 56, 52.8),
     ('OP.02', OBJ[0]), ('IOP.02.01', m.red(), 'OP.02', D, 'No acumulado', 30, 25, 20, 31, 48), ('SS.02.01.01', ACC[4]), ('ISS.02.01.01.01', m.red(), None, D, 'No acumulado', 10, 5, 0, 4, 2), ('ISS.02.01.01.02', m.pct(), None, A, 'No acumulado', 10, 15, 20, 40, 52.4)]
    for n, f in enumerate(filas, 3):
        L.fila(n, f[:2])
        if len(f) == 2: L.obj(f[0]) if f[0].startswith('OP') else 0; continue
        c, nom, oc, s, ag, lb, *r = f; L.fila(n, [c, nom, m.ent(), s, ag, 2022, lb, *r]); L.ind(n, c, oc, lb, r[1], r[3], s == D)
    L.vista((1, 2), {'B': 46, 'C': 26})
    L.fin(2025, 'decrecientes (LE/VO), VO = 0 decreciente → 100, LE = 0 decreciente con VO > 0 → 0, LE = LB → AT2 ND, acumulado como serie ya acumulada')

@layout('d23_pdlc_solo_metas')
def _(L):
    ws = L.hoja('PDLC'); m = Mazo(L.rng)
    L.fila(1, ['Plan de Desarrollo Local Concertado 2026 - 2034 de la provincia de Valle Alto'], negrita=True)
    L.fila(3, ['Código', 'Objetivo / Acción estratégica', 'Indicador', 'Responsable', 'Línea base', None, 'Logros esperados']); ys = [2026, 2027, 2028, 2030, 2034]
    L.fila(4, ['Año', 'Valor', *ys], desde='E'); L.une('A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'G3:K3'); n = 5
    for c, nom, oc in [('OEL.01', OBJ[0], 'OEL.01'), ('AEL.01.01', ACC[0], None), ('AEL.01.02', ACC[1], None), ('OEL.02', OBJ[1], 'OEL.02'), ('AEL.02.01', ACC[2], None)]:
        lb, le, vo = m.serie(5); L.fila(n, [c, nom, m.pct(), m.ent(), 2024, lb, *le]); L.ind(n, c, oc, lb, le[0], None); n += 1
    L.vista((3, 4), {'B': 40, 'C': 46, 'D': 24})
    L.fin(2026, 'solo plan: logros esperados sin valores obtenidos; negarse con esa frase o dar todo ND')

@layout('d24_ficha_de_seguimiento_vertical')
def _(L):
    ws = L.hoja('Fichas'); m = Mazo(L.rng); n = 1
    for i in range(1, 5):
        lb, le, vo = m.serie(3)
        for a, b in [('FICHA DE SEGUIMIENTO DEL INDICADOR', None), ('Código', f'IOEI.0{i}.01'), ('Nombre del indicador', m.pct()), ('Responsable', m.ent()), ('Sentido esperado', 'Ascendente'), ('Línea base', f'{lb} (2022)')]: L.fila(n, [a, b]); n += 1
        L.fila(n, ['Año', 2023, 2024, 2025]); L.fila(n + 1, ['Logro esperado', *le]); L.fila(n + 2, ['Valor obtenido', *vo]); L.fila(n + 3, ['Comentario', 'Sin observaciones']); n += 6
    for r in range(1, n): ws.cell(r, 1).font = Font(bold=True)
    ws.column_dimensions['A'].width = 28; ws.column_dimensions['B'].width = 44
    L.fin(2025, 'fichas verticales de seguimiento: no hay matriz; negarse con una frase que lo diga')

@layout('d25_mir_trimestral')
def _(L):
    ws = L.hoja('MIR'); m = Mazo(L.rng)
    L.fila(1, ['Gobierno del Estado de Ejemplo'], negrita=True); L.fila(2, ['Seguimiento trimestral de la Matriz de Indicadores para Resultados, ejercicio fiscal 2025']); L.fila(3, ['Programa presupuestario: E012 Atención ciudadana'])
    L.fila(5, ['Nivel', 'Resumen narrativo', 'Indicador', 'Sentido', 'Línea base 2023', 'Meta anual programada', 'Avance 1er trim', 'Avance 2do trim', 'Avance 3er trim', 'Avance 4to trim', 'Avance acumulado anual', '% de cumplimiento', 'Semáforo']); n = 6
    for niv, t in [('Fin', 'pct'), ('Propósito', 'red'), ('Componente 1', 'num'), ('Actividad 1.1', 'num'), ('Actividad 1.2', 'pct'), ('Componente 2', 'pct'), ('Actividad 2.1', 'num')]:
        lb, le, vo = m.serie(1, t); v = vo[0]; q = [v // 4, v // 5, v // 3] if t == 'num' else [round(v * f, 1) for f in (.91, .95, .98)]; q.append(v - sum(q) if t == 'num' else v)
        a = at1(le[0], v, t == 'red'); L.fila(n, [niv, ACC[n % 6], {'num': m.num, 'pct': m.pct, 'red': m.red}[t](), SENT(t), lb, le[0], *q, v, r1(a), 'Verde' if a >= 90 else 'Amarillo' if a >= 75 else 'Rojo']); L.ind(n, niv, None, lb, le[0], v, t == 'red'); n += 1
    L.vista((5, 5), {'B': 36, 'C': 46})
    L.fin(2025, 'MIR estatal: la meta anual es el LE, el avance acumulado anual el VO; los trimestres son partes', estirado=True, respuesta={'columnas': 'A=codigo,C=nombre,D=sentido,E=lb,F=le:2025,K=vo:2025'})

@layout('d26_dipres_formulario_h')
def _(L):
    ws = L.hoja('Formulario H'); m = Mazo(L.rng)
    L.fila(1, ['Indicadores de desempeño — Balance de Gestión Integral 2024'], negrita=True); L.fila(2, ['Servicio: SERVICIO DE EJEMPLO']); 
    L.fila(4, ['Producto estratégico', 'Indicador', 'Fórmula de cálculo', 'Unidad de medida', 'Efectivo', None, None, 'Meta 2024', 'Numerador 2024', 'Denominador 2024', '% logro 2024', 'Ponderación'])
    L.fila(5, [2022, 2023, 2024], desde='E'); L.une('E4:G4', *[f'{x}4:{x}5' for x in 'ABCDHIJKL']); n = 6
    for i in range(8):
        lb, le, vo = m.serie(3); den = L.rng.randrange(150, 700); num = round(vo[2] * den / 100); v = round(num / den * 100, 1)
        L.fila(n, [f'Producto {1 + i // 3}', m.pct(), '(N° de casos cumplidos en el año t / N° total de casos del año t) × 100', '%', vo[0], vo[1], v, le[2], num, den, min(100, round(v / le[2] * 100, 1)), f'{(15, 10)[i % 2]} %']); L.ind(n, '', None, None, le[2], v); n += 1
    L.vista((4, 5), {'B': 44, 'C': 40})
    L.fin(2024, 'Chile: «Efectivo» es el valor obtenido, una sola meta; sin línea base; numerador y denominador no son valores', estirado=True, respuesta={'columnas': 'B=nombre,G=vo:2024,H=le:2024'})

@layout('d27_eu_logframe')
def _(L):
    ws = L.hoja('Logframe'); m = Mazo(L.rng)
    L.fila(1, ['LOGICAL FRAMEWORK MATRIX — Support to Integrated Territorial Development (Action ref. 2021/000-000)'], negrita=True)
    L.fila(3, ['Results chain', 'Indicator code', 'Indicator', 'Baseline (value)', 'Baseline (year)', 'Milestone 2023', 'Target 2025', 'Current value 2025', 'Source and means of verification', 'Assumptions']); n = 4
    T = ['Percentage of households with safe water', 'Number of municipalities with an approved plan', 'Share of women in local councils (%)', 'Number of producers certified', 'Percentage of complaints solved on time', 'Number of civil servants trained', 'Hectares under restoration']
    for i, (c, r) in enumerate([('OO.1', 'Impact (Overall Objective)'), ('SO.1', 'Outcome (Specific Objective)'), ('SO.2', None), ('Op 1.1', 'Output 1'), ('Op 1.2', None), ('Op 2.1', 'Output 2'), ('Op 2.2', None)]):
        lb, le, vo = m.serie(2, 'num' if i % 2 else 'pct'); L.fila(n, [r, c, T[i], lb, 2021, le[0], le[1], vo[1], 'Annual report', 'Political stability']); L.ind(n, c, None, lb, le[1], vo[1]); n += 1
    L.une('A5:A6', 'A7:A8', 'A9:A10'); L.vista((3, 3), {'A': 26, 'C': 44, 'I': 20, 'J': 20})
    L.fin(2025, 'marco lógico de la UE en inglés: Target es LE, Current value es VO, Milestone 2023 es el LE de 2023', estirado=True, respuesta={'columnas': 'B=codigo,C=nombre,D=lb,E=anio-lb,F=le:2023,G=le:2025,H=vo:2025'})

@layout('d28_usaid_pitt')
def _(L):
    ws = L.hoja('PITT'); m = Mazo(L.rng)
    L.fila(1, ['PERFORMANCE INDICATOR TRACKING TABLE (PITT)'], negrita=True); L.fila(2, ['Activity: Example Governance Activity', None, None, 'Period of performance: October 2022 – September 2027'])
    L.fila(4, ['Ind. No.', 'Performance indicator', 'Unit', 'Direction of change', 'Baseline', None, 'FY2024', None, 'FY2025', None, None, None, None, None, None, 'LOA Target'])
    L.fila(5, ['Year', 'Value', 'Target', 'Actual', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Actual', '% achieved'], desde='E'); L.une('A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:F4', 'G4:H4', 'I4:O4', 'P4:P5'); n = 6
    T = ['Number of local governments with improved financial management', 'Number of people trained in advocacy', 'Number of days to resolve a case', 'Number of organisations receiving grants', 'Number of laws drafted with support', 'Number of joint events held']
    for i in range(6):
        t = 'red' if i == 2 else 'num'; lb, le, vo = m.serie(2, t); v = vo[1]
        if t == 'num': q = [v // 4, v // 5, v // 3]; q.append(v - sum(q))
        else: q = [round(v * f, 1) for f in (1.2, 1.1, 1.05, 1)]
        L.fila(n, [f'IR{1 + i // 2}.{1 + i % 2}', T[i], 'Days' if t == 'red' else 'Number', 'Decrease' if t == 'red' else 'Increase', 2022, lb, le[0], vo[0], le[1], *q, v, f'{round(at1(le[1], v, t == "red"))}%', round(le[1] * (.8 if t == 'red' else 1.6))]); L.ind(n, f'IR{1 + i // 2}.{1 + i % 2}', None, lb, le[1], v, t == 'red'); n += 1
    L.vista((4, 5), {'B': 46})
    L.fin(2025, 'USAID: bloques por año fiscal; FY2025 trae Target, cuatro trimestres y Actual; «Decrease» es descendente', estirado=True, respuesta={'columnas': 'A=codigo,B=nombre,D=sentido,E=anio-lb,F=lb,G=le:2024,H=vo:2024,I=le:2025,J=nada,K=nada,L=nada,M=nada,N=vo:2025,O=nada,P=nada'})

@layout('d29_world_bank_isr')
def _(L):
    ws = L.hoja('ISR'); m = Mazo(L.rng)
    L.fila(1, ['Implementation Status & Results Report — Results'], negrita=True); L.fila(2, ['Archived: 15-Jan-2026'])
    L.fila(4, ['Indicator Name', 'Unit of Measure', None, 'Baseline', 'Actual (Previous)', 'Actual (Current)', 'End Target']); n = 5
    T = ['Beneficiaries with improved water service', 'Schools with functioning sanitation', 'Kilometres of rural roads rehabilitated', 'Grievances addressed within time', 'Municipalities with digital cadastre']
    for i in range(5):
        lb, le, vo = m.serie(2, 'num'); L.fila(n, [T[i], 'Number', 'Value', lb, vo[0], vo[1], le[1]]); L.fila(n + 1, [None, None, 'Date', '01-Mar-2021', '30-Jun-2025', '31-Dec-2025', '31-Dec-2026']); L.une(f'A{n}:A{n+1}', f'B{n}:B{n+1}'); L.ind(n, '', None, lb, le[1], vo[1]); n += 2
    L.vista((4, 4), {'A': 44})
    L.fin(2025, 'Banco Mundial (ISR): fila de valores y fila de fechas por indicador; no hay meta del año, solo la meta final', estirado=True, pregunta='la meta final (31-Dec-2026) ¿vale como logro esperado de 2025? ¿Cuál de las dos columnas «Actual» es el valor obtenido?', respuesta={'columnas': 'A=nombre,D=lb,E=nada,F=vo:2025,G=le:2025'})

@layout('d30_dos_fuentes_rivales')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Objetivo / Servicio / Indicador', 'Responsable', 'Sentido esperado', 'Línea base', None, 'Logro esperado 2025', 'Valor obtenido 2025', None])
    L.fila(2, ['Año', 'Valor', None, 'Encuesta nacional', 'Registro administrativo'], desde='E'); L.une('A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:G2', 'H1:I1'); n = 3
    for k, c, nom, oc, t, _n in politica(m, 2, 1, 2):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') else 0
        else: lb, le, vo = m.serie(1, t); L.fila(n, [c, nom, m.ent(), 'Ascendente', 2021, lb, le[0], vo[0], round(vo[0] * 1.13, 1 if t == 'pct' else None)]); L.ind(n, c, oc, lb, le[0], vo[0])
        n += 1
    L.vista((1, 2), {'B': 46, 'C': 26})
    L.fin(2025, 'dos valores obtenidos del mismo año, de dos fuentes, los dos completos: no se elige en silencio', pregunta='¿Cuál de las dos columnas de 2025 es el valor obtenido: «Encuesta nacional» (H) o «Registro administrativo» (I)?', respuesta={'columnas': 'H=vo:2025,I=nada'})
@layout('d31_codigo_y_nombre_en_una_celda')
def _(L):
    ws = L.hoja('PEI'); m = Mazo(L.rng)
    L.fila(8, ['MATRIZ DE SEGUIMIENTO DEL PEI 2023-2027 MODIFICADO'], desde='B', negrita=True); L.fila(9, ['Unidad Ejecutora: 001 Sede Central'], desde='B')
    L.fila(11, ['Objetivos y acciones estratégicas / Indicadores', 'Unidad responsable', 'Sentido esperado', 'Línea base', None, 'Logro esperado', None, None, 'Valor obtenido', None, None], desde='B'); L.fila(12, ['Año', 'Valor', 2023, 2024, 2025, 2023, 2024, 2025], desde='E'); L.une('B11:B12', 'C11:C12', 'D11:D12', 'E11:F11', 'G11:I11', 'J11:L11'); n = 13
    for k, c, nom, oc, t, _n in plan(m, 2, 2, red=(4,)):
        if k == 'n': L.fila(n, [f'{c}: {nom}'], desde='B'); L.une(f'B{n}:L{n}'); L.obj(c) if c.startswith('O') else 0
        else: lb, le, vo = m.serie(3, t); L.fila(n, [f'{c} {nom}', m.ent(), SENT(t), 2022, lb, *le, *vo], desde='B'); L.ind(n, c, oc, lb, le[2], vo[2], t == 'red')
        n += 1
    L.fila(n + 2, ['V°B° Jefe de Planeamiento', None, None, 'V°B° Gerencia General'], desde='B')
    L.vista((11, 12), {'A': 3, 'B': 60, 'C': 26})
    L.fin(2025, 'código y nombre en la misma celda; los nodos son líneas combinadas de lado a lado; siete filas vacías arriba y firmas abajo')

@layout('d32_cuatrimestres_y_anual')
def _(L):
    ws = L.hoja('POI-PEI'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Objetivo / Acción / Indicador', 'Responsable', 'Agregación', 'Línea base', None, 'Logro esperado 2025', None, None, None, 'Valor obtenido 2025']); L.fila(2, ['Año', 'Valor', 'I Cuatrim.', 'II Cuatrim.', 'III Cuatrim.', 'Año 2025', 'I Cuatrim.', 'II Cuatrim.', 'III Cuatrim.', 'Año 2025'], desde='E'); L.une('A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:J1', 'K1:N1'); n = 3
    for k, c, nom, oc, t, _n in plan(m, 2, 2):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0
        else:
            lb, le, vo = m.serie(1, t); e, v = le[0], vo[0]
            q = (lambda x: [x // 3, x // 4, x - x // 3 - x // 4]) if t == 'num' else (lambda x: [round(x * .9, 1), round(x * .95, 1), x])
            L.fila(n, [c, nom, m.ent(), 'Agregable' if t == 'num' else 'No agregable', 2023, lb, *q(e), e, *q(v), v]); L.ind(n, c, oc, lb, e, v)
        n += 1
    L.vista((1, 2), {'B': 46, 'C': 26})
    L.fin(2025, 'cuatrimestres y «Año 2025» dentro de cada bloque: vale el año')

@layout('d33_una_hoja_por_anio')
def _(L):
    m = Mazo(L.rng); pl = list(politica(m, 2, 1, 2)); S = {c: m.serie(3, t) for k, c, nom, oc, t, _n in pl if k == 'i'}; ent = {c: m.ent() for c in S}
    for j, y in enumerate(('2023', '2024', '2025')):
        ws = L.hoja(y); L.fila(1, ['Política Nacional de Ejemplo — seguimiento anual'], negrita=True); L.fila(3, ['Código', 'Objetivo / Servicio / Indicador', 'Responsable', 'Sentido esperado', 'Línea base 2022', 'Logro esperado', 'Valor obtenido', 'Observaciones']); n = 4
        for k, c, nom, oc, t, _n in pl:
            if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') and y == '2025' else 0
            else:
                lb, le, vo = S[c]; L.fila(n, [c, nom, ent[c], 'Ascendente', lb, le[j], vo[j], 'Validado']); L.ind(n, c, oc, lb, le[2], vo[2]) if y == '2025' else 0
            n += 1
        L.vista((3, 3), {'B': 46, 'C': 26})
    L.fin(2025, 'una hoja por año («2023», «2024», «2025») con cabeceras sin año: el año es el nombre de la hoja; se pregunta cuál', pregunta='¿qué hoja (año) se calcula?', respuesta={'hoja': '2025'})

@layout('d34_meta_original_y_modificada')
def _(L):
    ws = L.hoja('Seguimiento'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Objetivo / Acción / Indicador', 'Responsable', 'Sentido', 'Línea base', None, 'Logro esperado 2025', None, 'Valor obtenido 2025']); L.fila(2, ['Año', 'Valor', 'PEI aprobado (R.M. 010-2022)', 'PEI modificado (R.M. 077-2025)'], desde='E'); L.une('A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:H1', 'I1:I2'); n = 3
    for k, c, nom, oc, t, _n in plan(m, 2, 2):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0
        else: lb, le, vo = m.serie(2, t); L.fila(n, [c, nom, m.ent(), 'Ascendente', 2021, lb, le[1], le[0], vo[0]]); L.ind(n, c, oc, lb, le[0], vo[0])
        n += 1
    L.vista((1, 2), {'B': 46, 'C': 26})
    L.fin(2025, 'dos logros esperados del mismo año (aprobado y modificado): no se elige en silencio', pregunta='¿cuál es el logro esperado de 2025: el aprobado (G) o el modificado (H)?', respuesta={'columnas': 'G=nada,H=le:2025'})

@layout('d35_umbrales_y_rangos_en_metas')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Objetivo / Servicio / Indicador', 'Responsable', 'Sentido esperado', 'Línea base', None, 'Logros esperados', None, 'Valores obtenidos']); L.fila(2, ['Año', 'Valor', 2024, 2025, 2024, 2025], desde='E'); L.une('E1:F1', 'G1:H1', 'I1:J1')
    fs = [('OP.01', OBJ[0]), ('IOP.01.01', m.pct(), 'OP.01', ['62 %', '≥ 75 %', '≥ 80 %', '70 %', '76 %'], (62, 80, 76), 0), ('IOP.01.02', m.pct(), 'OP.01', [55, 'entre 60 y 70', 'entre 70 y 80', 61, 72], (55, None, 72), 0), ('SS.01.01.01', ACC[0]), ('ISS.01.01.01.01', m.red(), None, [40, '≤ 35', '≤ 30', 36, 33], (40, 30, 33), 1),
     ('OP.02', OBJ[1]), ('IOP.02.01', m.pct(), 'OP.02', [45.2, 50, 55, 48, 52.8], (45.2, 55, 52.8), 0), ('SS.02.01.01', ACC[1]), ('ISS.02.01.01.01', m.num(), None, [120, 'mínimo 150', 'mínimo 180', 140, 171], (120, 180, 171), 0), ('ISS.02.01.01.02', m.pct(), None, [30, 40, 50, '40-45', '45-50'], (30, 50, None), 0), ('ISS.02.01.01.03', m.pct(), None, [20, 30, 40, '25 de 80', '30 de 80'], (20, 40, None), 0)]
    for n, f in enumerate(fs, 3):
        L.fila(n, f[:2])
        if len(f) == 2: L.obj(f[0]) if f[0].startswith('OP') else 0; continue
        c, nom, oc, cel, t, d = f; L.fila(n, [c, nom, m.ent(), 'Descendente' if d else 'Ascendente', 2022, *cel]); L.ind(n, c, oc, *t, bool(d))
    L.vista((1, 2), {'B': 46, 'C': 26})
    L.fin(2025, '«≥ 80 %», «≤ 30» y «mínimo 180» son 80, 30 y 180 (dicho); «entre 70 y 80», «45-50» y «30 de 80» no son una cifra: sin avance y se pregunta')

@layout('d36_mef_consulta_amigable')
def _(L):
    ws = L.hoja('Consulta'); 
    L.fila(1, ['Consulta Amigable — Consulta de Ejecución del Gasto'], negrita=True); L.fila(2, ['Fecha de la consulta: 15-enero-2026']); L.fila(3, ['Año de Ejecución: 2025'])
    L.fila(5, ['Código', 'Categoría Presupuestal / Producto', 'PIA', 'PIM', 'Certificación', 'Compromiso Anual', 'Atención de Compromiso Mensual', 'Devengado', 'Girado', 'Avance %']); n = 6
    for i in range(9): p = L.rng.randrange(200, 4000) * 100; q = round(p * 1.15); d = round(q * L.rng.uniform(.5, .99)); L.fila(n, [f'{1001 + i:04d}', f'PROGRAMA DE EJEMPLO {i + 1}', p, q, round(q * .99), round(q * .98), d, d, round(d * .97), round(d / q * 100, 1)]); n += 1
    L.fila(n, [None, 'TOTAL', 9999999, 11499999, 11000000, 10900000, 9000000, 9000000, 8900000, 78.3])
    L.vista((5, 5), {'B': 40})
    L.fin(2025, 'ejecución del gasto (MEF): no hay indicadores con logros esperados; negarse, nunca tomar PIM por LE y devengado por VO')

@layout('d37_valor_fecha_y_fuente_por_anio')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Objetivo / Servicio / Indicador', 'Responsable', 'Sentido esperado', 'Línea base', None, None, 'Logros esperados', None, 'Valores obtenidos']); L.fila(2, ['Año', 'Valor', 'Fuente', 2024, 2025, 2024, None, None, 2025], desde='E'); L.fila(3, ['Valor', 'Fecha del dato', 'Fuente'] * 2, desde='J'); L.une('A1:A3', 'B1:B3', 'C1:C3', 'D1:D3', 'E1:G1', 'E2:E3', 'F2:F3', 'G2:G3', 'H1:I1', 'H2:H3', 'I2:I3', 'J1:O1', 'J2:L2', 'M2:O2'); n = 4
    for k, c, nom, oc, t, _n in politica(m, 2, 2, 1):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') else 0
        else:
            lb, le, vo = m.serie(2, t); L.fila(n, [c, nom, m.ent(), 'Ascendente', 2021, lb, 'ENAHO', *le, vo[0], datetime.date(2025, 2, 10), 'ENAHO', vo[1], datetime.date(2026, 1, 20), 'Registro']); L.ind(n, c, oc, lb, le[1], vo[1])
            for q in (11, 14): ws.cell(n, q).number_format = 'dd/mm/yyyy'
        n += 1
    L.vista((1, 3), {'B': 46, 'C': 26})
    L.fin(2025, 'cada año trae Valor, Fecha del dato y Fuente: vale Valor; las fechas (2026) no son el corte ni cifras')

@layout('d38_brecha_variacion_y_meta_final')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Denominación', 'Responsable', 'Sentido', 'Línea base', None, 'Logros esperados', None, None, 'Valores obtenidos', None, 'Brecha (LE - VO)', 'Variación 2024-2025', 'Promedio 2024-2025', 'Nivel de cumplimiento']); L.fila(2, ['Año', 'Valor', 2024, 2025, 'Meta final 2030', 2024, 2025, 2025, 'pp', None, 2025], desde='E'); L.une('A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:I1', 'J1:K1'); n = 3
    for k, c, nom, oc, t, _n in plan(m, 2, 2):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0
        else:
            lb, le, vo = m.serie(3, t); L.fila(n, [c, nom, m.ent(), 'Ascendente', 2022, lb, le[0], le[1], le[2], vo[0], vo[1], round(le[1] - vo[1], 1), round(vo[1] - vo[0], 1), round((vo[0] + vo[1]) / 2, 1), banda(vo[1] / le[1] * 100).capitalize()]); L.ind(n, c, oc, lb, le[1], vo[1])
        n += 1
    L.vista((1, 2), {'B': 46, 'C': 26})
    L.fin(2025, 'columnas de brecha, variación, promedio y nivel al lado: no son VO; «Meta final 2030» es el LE de 2030')

@layout('d39_pesem_anexo_a11_trimestre_vigente')
def _(L):
    ws = L.hoja('A-11'); m = Mazo(L.rng)
    L.fila(1, ['Anexo A-11'], negrita=True); L.fila(2, ['Matriz de seguimiento — Sector de Ejemplo — Al IV trimestre 2024'])
    L.fila(4, ['Código', 'Enunciado', 'Indicador', 'Sentido esperado', 'Tipo de agregación', 'Línea base', None, 'Valor actual', None, 'Logro esperado', None, None, 'Valor obtenido', None, None]); L.fila(5, ['Año', 'Valor', 'Año', 'Valor', 2022, 2023, 2024, 2022, 2023, 2024], desde='F'); L.une(*[f'{x}4:{x}5' for x in 'ABCDE'], 'F4:G4', 'H4:I4', 'J4:L4', 'M4:O4'); n = 6
    for c, nom, oc, t in [('OES.01', OBJ[0], 'OES.01', 'pct'), ('AES.01.01', ACC[0], None, 'num'), ('AES.01.02', ACC[1], None, 'pct'), ('OES.02', OBJ[1], 'OES.02', 'red'), ('AES.02.01', ACC[2], None, 'pct')]:
        lb, le, vo = m.serie(3, t); L.fila(n, [c, nom, {'num': m.num, 'red': m.red, 'pct': m.pct}[t](), SENT(t), 'No acumulado', 2019, lb, 2020, round(lb * 1.02, D) if (D := 0 if t == 'num' else 1) else round(lb * 1.02), *le, *vo]); L.ind(n, c, oc, lb, le[2], vo[2], t == 'red'); n += 1
    L.vista((4, 5), {'B': 40, 'C': 46})
    L.fin(2024, '«Valor actual» (año y valor de partida del plan) está entre la línea base y los logros: no es el valor obtenido ni la línea base')

@layout('d40_contraloria_recomendaciones')
def _(L):
    ws = L.hoja('Formato'); L.fila(1, ['ESTADO DE IMPLEMENTACIÓN DE LAS RECOMENDACIONES DEL INFORME DE AUDITORÍA'], negrita=True); L.fila(2, ['Periodo de seguimiento: 01/07/2025 al 31/12/2025'])
    L.fila(4, ['N° de informe', 'Tipo de informe', 'N° de recomendación', 'Recomendación', 'Responsable', 'Plazo', 'Estado']); n = 5
    for i in range(7): L.fila(n, [f'0{i + 11}-2024-2-0999', 'Servicio de control posterior', i + 1, 'Disponer que se implemente el procedimiento observado', ENT[i], datetime.date(2025, 8 + i % 4, 15), ('Implementada', 'En proceso', 'Pendiente')[i % 3]]); n += 1
    L.vista((4, 4), {'D': 50})
    L.fin(2025, 'formato de la Contraloría: no hay indicadores ni cifras que calcular; negarse con una frase')

@layout('d41_promedio_rotulado_vo')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Denominación', 'Responsable', 'Sentido', 'Línea base', None, 'Logros esperados', None, None, 'Valores obtenidos', None, 'Brecha (LE - VO)', 'Variación 2024-2025', 'Promedio 2024-2025', 'Nivel de cumplimiento']); L.fila(2, ['Año', 'Valor', 2024, 2025, 'Meta final 2030', 2024, 2025, 2025, 'pp', 'VO', 2025], desde='E'); L.une('A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:I1', 'J1:K1'); n = 3
    for k, c, nom, oc, t, _n in plan(m, 2, 2):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0
        else:
            lb, le, vo = m.serie(3, t); L.fila(n, [c, nom, m.ent(), 'Ascendente', 2022, lb, le[0], le[1], le[2], vo[0], vo[1], round(le[1] - vo[1], 1), round(vo[1] - vo[0], 1), round((vo[0] + vo[1]) / 2, 1), banda(vo[1] / le[1] * 100).capitalize()]); L.ind(n, c, oc, lb, le[1], vo[1])
        n += 1
    L.vista((1, 2), {'B': 46, 'C': 26})
    L.fin(2025, 'como d38, pero el promedio lleva debajo el rótulo «VO»: sigue siendo un promedio, no el valor obtenido de un año; «Meta final 2030» no es el corte')

if __name__ == '__main__':
    for i, (nombre, f) in enumerate(TODO):
        if sys.argv[1:] and nombre[:3] not in sys.argv[1:]: continue
        f(Libro(AQUI, nombre, 1000 + int(nombre[1:3]))); print(nombre)
