"""Makes the held-out half (k01..k30). Run: /usr/bin/python3 hacer.py [kNN ...]"""
import os, sys, datetime
sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from campo_lib import *
AQUI = os.path.dirname(os.path.abspath(__file__)); TODO = []
def layout(nombre):
    def deco(f): TODO.append((nombre, f)); return f
    return deco
D1 = lambda t: None if t == 'num' else 1

@layout('k01_pesem_al_semestre_al_cierre')
def _(L):
    ws = L.hoja('Seguimiento PESEM'); m = Mazo(L.rng)
    L.fila(1, ['ANEXO B-4'], negrita=True); L.fila(2, ['Reporte de seguimiento del Plan Estratégico Sectorial Multianual 2022 - 2026']); L.fila(3, ['Sector: 98 SECTOR DE PRUEBA']); L.fila(4, ['Año de reporte: 2025'])
    L.fila(6, ['Cód.', 'Objetivos, acciones e indicadores', 'Responsable', 'Sentido esperado del indicador', 'Línea de base', None, 'Logro esperado', 'Valor obtenido', None, 'Comentario'])
    L.fila(7, ['Año', 'Valor', 2025, 'Al I semestre 2025', 'Al cierre 2025'], desde='E'); L.une('A6:A7', 'B6:B7', 'C6:C7', 'D6:D7', 'E6:F6', 'H6:I6', 'J6:J7'); n = 8
    for k, c, nom, oc, t, _n in plan(m, 3, 1, sig='ES', red=(3,)):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0
        else: lb, le, vo = m.serie(1, t); L.fila(n, [c, nom, m.ent(), SENT(t), 2021, lb, le[0], round(vo[0] * .51, D1(t)), vo[0], 'Reportado en plazo']); L.ind(n, c, oc, lb, le[0], vo[0], t == 'red')
        n += 1
    L.vista((6, 7), {'B': 46, 'C': 26})
    L.fin(2025, '«Al I semestre 2025» es parte, «Al cierre 2025» es el año')

@layout('k02_trimestres_sin_total')
def _(L):
    ws = L.hoja('Evaluación'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Objetivo / Acción / Indicador', 'Unidad responsable', 'Sentido', 'Tipo de agregación', 'Línea base', None, 'Logro esperado', 'Valores obtenidos 2025'])
    L.fila(2, ['Año', 'Valor', 2025, 'T1', 'T2', 'T3', 'T4'], desde='F'); L.une('A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:G1', 'I1:L1'); n = 3
    for k, c, nom, oc, t, _n in plan(m, 2, 3, red=(5,)):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0
        else:
            lb, le, vo = m.serie(1, t); v = vo[0]
            if t == 'num': q = [v // 5, v // 4, v // 3]; q.append(v - sum(q)); ag = 'Acumulado'
            else: q = [round(v * f, 1) for f in ((1.3, 1.2, 1.1, 1) if t == 'red' else (.8, .87, .95, 1))]; ag = 'No acumulado'
            L.fila(n, [c, nom, m.ent(), SENT(t), ag, 2022, lb, le[0], *q]); L.ind(n, c, oc, lb, le[0], v, t == 'red')
        n += 1
    L.vista((1, 2), {'B': 46, 'C': 26})
    L.fin(2025, 'cuatro trimestres sin total: acumulado (agregable) suma, no acumulado toma el cuarto (METHOD 2, extendido de semestre a trimestre)')

@layout('k03_programado_y_ejecutado_por_meses')
def _(L):
    ws = L.hoja('Mensual'); m = Mazo(L.rng); ms = ['ENE', 'FEB', 'MAR', 'ABR', 'MAY', 'JUN', 'JUL', 'AGO', 'SET', 'OCT', 'NOV', 'DIC']
    L.fila(1, ['PROGRAMACIÓN Y EJECUCIÓN FÍSICA MENSUAL - AÑO FISCAL 2025'], negrita=True)
    L.fila(3, ['Código', 'Objetivo / Acción / Indicador', 'Unidad de medida', 'Responsable', 'Programación 2025', *[None] * 12, 'Ejecución 2025']); L.fila(4, [*ms, 'Total', *ms, 'Total'], desde='E'); L.une('A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:Q3', 'R3:AD3'); n = 5
    for o in (1, 2):
        L.fila(n, [f'OEI.0{o}', OBJ[o - 1]]); L.obj(f'OEI.0{o}'); n += 1
        for c, oc in [(f'IOEI.0{o}.01', f'OEI.0{o}'), (f'AEI.0{o}.01', 0), (f'IAEI.0{o}.01.01', None), (f'IAEI.0{o}.01.02', None)]:
            if oc == 0: L.fila(n, [c, ACC[o]]); n += 1; continue
            p = [L.rng.randrange(4, 22) for _ in range(12)]; e = [max(0, x - L.rng.randrange(-2, 6)) for x in p]; L.fila(n, [c, m.num(), 'Atención', m.ent(), *p, sum(p), *e, sum(e)]); L.ind(n, c, oc, None, sum(p), sum(e)); n += 1
    L.vista((3, 4), {'B': 46, 'D': 26})
    L.fin(2025, 'doce meses y Total en «Programación» y en «Ejecución»: valen los totales; sin línea base el AT2 es ND')

@layout('k04_poi_fisico_y_financiero_trimestral')
def _(L):
    ws = L.hoja('POI'); m = Mazo(L.rng)
    L.fila(1, ['SEGUIMIENTO FÍSICO Y FINANCIERO DE LAS ACCIONES ESTRATÉGICAS 2024'], negrita=True)
    L.fila(3, ['Código', 'Objetivo / Acción / Indicador', 'Responsable', 'Línea base', 'Meta física', None, None, 'Meta financiera (S/)', None, None])
    L.fila(4, ['2022', 'Programado anual 2024', 'Ejecutado al III Trim 2024', 'Ejecutado anual 2024', 'PIM 2024', 'Ejecutado al III Trim 2024', 'Ejecutado anual 2024'], desde='D'); L.une('A3:A4', 'B3:B4', 'C3:C4', 'E3:G3', 'H3:J3'); n = 5
    for k, c, nom, oc, t, _n in plan(m, 2, 2):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0
        else: lb, le, vo = m.serie(1, t); p = L.rng.randrange(90, 700) * 1000; L.fila(n, [c, nom, m.ent(), lb, le[0], round(vo[0] * .7, D1(t)), vo[0], p, round(p * .6), round(p * .93)]); L.ind(n, c, oc, lb, le[0], vo[0])
        n += 1
    L.vista((3, 4), {'B': 46, 'C': 26})
    L.fin(2024, 'bloque físico y bloque financiero con los mismos rótulos: el financiero nunca es valor obtenido del indicador; «al III Trim» es parte', pregunta=None, respuesta={'columnas': 'D=lb,E=le:2024,F=nada,G=vo:2024,H=nada,I=nada,J=nada'})

@layout('k05_metas_y_valores_por_semestre')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng)
    L.fila(2, ['Código', 'Objetivo prioritario / Servicio / Indicador', 'Responsable', 'Sentido esperado', 'Línea base', None, 'Logros esperados', None, None, None, 'Valores obtenidos'])
    L.fila(3, ['Año', 'Valor', 2024, None, 2025, None, 2024, None, 2025], desde='E'); L.fila(4, ['I Sem', 'Anual'] * 4, desde='G'); L.une('A2:A4', 'B2:B4', 'C2:C4', 'D2:D4', 'E2:F2', 'E3:E4', 'F3:F4', 'G2:J2', 'G3:H3', 'I3:J3', 'K2:N2', 'K3:L3', 'M3:N3'); n = 5
    for k, c, nom, oc, t, _n in politica(m, 2, 2, 1, red=(2,)):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') else 0
        else:
            lb, le, vo = m.serie(2, t); d = D1(t); L.fila(n, [c, nom, m.ent(), SENT(t), 2021, lb, round(le[0] * .45, d), le[0], round(le[1] * .45, d), le[1], round(vo[0] * .44, d), vo[0], round(vo[1] * .47, d), vo[1]]); L.ind(n, c, oc, lb, le[1], vo[1], t == 'red')
        n += 1
    L.vista((2, 4), {'B': 46, 'C': 26})
    L.fin(2025, 'tres filas de cabecera con I Sem y Anual también en los logros esperados: anual con anual')

@layout('k06_bloques_vo_le_y_semaforo')
def _(L):
    ws = L.hoja('PDLC'); m = Mazo(L.rng)
    L.fila(1, ['Matriz de seguimiento del PDLC de la provincia de Lomas Verdes 2021 - 2030'], negrita=True)
    L.fila(3, ['Código', 'Objetivo / Acción', 'Nombre del indicador', 'Unidad de medida', 'Línea de base (2020)', 'Año 2023', None, None, None, None, 'Año 2024', None, None, None, None, 'Responsable'])
    L.fila(4, ['Valor obtenido', 'Logro esperado', 'Avance (%)', 'Semáforo', None, 'Valor obtenido', 'Logro esperado', 'Avance (%)', 'Semáforo'], desde='F'); L.une(*[f'{x}3:{x}4' for x in 'ABCDEP'], 'F3:I3', 'K3:N3'); n = 5
    for c, nom, oc, t in [('OEL.01', OBJ[0], 'OEL.01', 'pct'), ('AEL.01.01', ACC[0], None, 'num'), ('AEL.01.02', ACC[1], None, 'pct'), ('OEL.02', OBJ[2], 'OEL.02', 'pct'), ('AEL.02.01', ACC[2], None, 'pct'), ('AEL.02.02', ACC[3], None, 'num'), ('OEL.03', OBJ[3], 'OEL.03', 'pct')]:
        lb, le, vo = m.serie(2, t); r = [c, nom, m.num() if t == 'num' else m.pct(), 'Número' if t == 'num' else 'Porcentaje', lb]
        for j in (0, 1): a = round(vo[j] / le[j] * 100, 1); r += [vo[j], le[j], a, 'Verde' if a >= 95 else 'Ámbar' if a >= 75 else 'Rojo'] + ([None] if not j else [])
        L.fila(n, r + [None, m.ent()]); L.ind(n, c, oc, lb, le[1], vo[1]); n += 1
    L.vista((3, 4), {'B': 40, 'C': 46, 'P': 26, 'J': 2})
    L.fin(2024, 'bloques por año con VO antes que LE, avance y semáforo impresos y una columna separadora')

@layout('k07_trimestres_prog_ejec_total')
def _(L):
    ws = L.hoja('2025'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Denominación', 'Responsable', 'Tipo de agregación', 'L.B.', 'T.1 PROG.', 'T.1 EJEC.', 'T.2 PROG.', 'T.2 EJEC.', 'T.3 PROG.', 'T.3 EJEC.', 'T.4 PROG.', 'T.4 EJEC.', 'TOTAL PROG. 2025', 'TOTAL EJEC. 2025', '% EJEC. 2025']); n = 2
    for k, c, nom, oc, t, _n in plan(m, 2, 2):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0
        else:
            lb, le, vo = m.serie(1, t)
            if t == 'num': p = [le[0] // 4] * 3; p.append(le[0] - sum(p)); e = [vo[0] // 4, vo[0] // 5, vo[0] // 3]; e.append(vo[0] - sum(e))
            else: p = [round(le[0] * f, 1) for f in (.9, .94, .97, 1)]; e = [round(vo[0] * f, 1) for f in (.88, .93, .97, 1)]
            L.fila(n, [c, nom, m.ent(), 'Agregable' if t == 'num' else 'No agregable', lb, *[x for y in zip(p, e) for x in y], le[0], vo[0], round(vo[0] / le[0] * 100, 1)]); L.ind(n, c, oc, lb, le[0], vo[0])
        n += 1
    L.vista((1, 1), {'B': 46, 'C': 26})
    L.fin(2025, 'una sola fila de cabecera, abreviada: T.n PROG./EJEC. son partes, TOTAL PROG./EJEC. el año', respuesta={'columnas': 'A=codigo,B=nombre,C=responsable,E=lb,N=le:2025,O=vo:2025'})

@layout('k08_ultimo_anio_solo_primer_semestre')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng)
    L.fila(1, ['Fecha de corte: 30/06/2025'])
    L.fila(3, ['Código', 'Objetivo / Servicio / Indicador', 'Responsable', 'Sentido esperado', 'Tipo de agregación', 'Línea base', None, 'Logros esperados', None, 'Valores obtenidos'])
    L.fila(4, ['Año', 'Valor', 2024, 2025, 'I Sem 2024', 'II Sem 2024', 'Anual 2024', 'I Sem 2025', 'II Sem 2025', 'Anual 2025'], desde='F'); L.une('A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:G3', 'H3:I3', 'J3:O3'); n = 5
    for k, c, nom, oc, t, _n in politica(m, 2, 2, 1):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') else 0
        else:
            lb, le, vo = m.serie(2, t); d = D1(t); s1 = round(vo[0] * .45, d); s2 = vo[0] - s1 if t == 'num' else vo[0]
            L.fila(n, [c, nom, m.ent(), 'Ascendente', 'Acumulado' if t == 'num' else 'No acumulado', 2022, lb, *le, s1, s2, vo[0], round(vo[1] * .48, d)]); L.ind(n, c, oc, lb, le[0], vo[0])
        n += 1
    L.vista((3, 4), {'B': 46, 'C': 26})
    L.fin(2024, 'el corte es a mitad de 2025 y de 2025 solo hay I Sem: medio año contra la meta de todo el año no es el avance de 2025', pregunta='¿se reporta el último año completo (2024) o el avance a junio de 2025?', respuesta={'anio': '2024'})

@layout('k09_anio_de_reporte_y_valores_adelantados')
def _(L):
    ws = L.hoja('PNIG'); m = Mazo(L.rng)
    L.fila(1, ['REPORTE DE CUMPLIMIENTO'], negrita=True); L.fila(2, ['Política:', 'Política Nacional de Igualdad en los Andes al 2030']); L.fila(3, ['Sector:', 'Sector de Prueba']); L.fila(4, ['Año de reporte:', 2024]); L.fila(5, ['Última actualización:', datetime.date(2025, 5, 20)]); ws['B5'].number_format = 'dd/mm/yyyy'
    L.fila(7, ['Código', 'Objetivo prioritario / Lineamiento / Servicio / Indicador', 'Responsable de indicador', 'Tipo de indicador', 'Sentido esperado', 'Línea base', None, 'Logros esperados', None, None, 'Valores obtenidos'])
    L.fila(8, ['Año', 'Valor', 2023, 2024, 2025, 2023, 2024, 2025], desde='F'); L.une('A7:A8', 'B7:B8', 'C7:C8', 'D7:D8', 'E7:E8', 'F7:G7', 'H7:J7', 'K7:M7'); n = 9; q = 0
    for k, c, nom, oc, t, _n in politica(m, 3, 1, 1, red=(2,)):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') else 0
        else: lb, le, vo = m.serie(3, t); q += 1; L.fila(n, [c, nom, m.ent(), 'Resultado', SENT(t), 2019, lb, *le, vo[0], vo[1], vo[2] if q in (2, 5) else None]); L.ind(n, c, oc, lb, le[1], vo[1], t == 'red')
        n += 1
    L.vista((7, 8), {'B': 46, 'C': 26, 'A': 18})
    L.fin(2024, 'el «Año de reporte: 2024» manda sobre dos valores adelantados de 2025; la última actualización (mayo de 2025) no es el corte', respuesta={'anio': '2024'})

@layout('k10_columna_fecha_de_corte')
def _(L):
    ws = L.hoja('Base'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Objetivo / Acción / Indicador', 'Responsable', 'Sentido', 'Año LB', 'Valor LB', 'LE 2024', 'LE 2025', 'LE 2026', 'VO 2024', 'VO 2025', 'VO 2026', 'Fecha de corte', 'Fuente']); n = 2; q = 0
    for k, c, nom, oc, t, _n in plan(m, 2, 2):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0
        else:
            lb, le, vo = m.serie(3, t); q += 1; L.fila(n, [c, nom, m.ent(), 'Ascendente', 2023, lb, *le, vo[0], vo[1], round(vo[2] * .1, D1(t)) if q == 2 else None, datetime.date(2025, 12, 31), 'Registro']); ws.cell(n, 13).number_format = 'dd/mm/yyyy'; L.ind(n, c, oc, lb, le[1], vo[1])
        n += 1
    L.vista((1, 1), {'B': 46, 'C': 26, 'M': 14})
    L.fin(2025, 'la columna «Fecha de corte» dice 31/12/2025 en todas las filas; un valor suelto de 2026 no cambia el corte', respuesta={'anio': '2025'})

@layout('k11_partes_con_codigo_repetido')
def _(L):
    ws = L.hoja('Seguimiento'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Indicador', 'Desagregación', 'Responsable', 'Sentido', 'Línea base', None, 'Logros esperados', None, 'Valores obtenidos']); L.fila(2, ['Año', 'Valor', 2024, 2025, 2024, 2025], desde='F'); L.une('A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:G1', 'H1:I1', 'J1:K1'); n = 3
    par = iter([['Hombres', 'Mujeres'], ['Urbano', 'Rural'], None, ['15 a 29 años', '30 a 59 años', '60 y más años'], None, ['Hombres', 'Mujeres']])
    for c, oc in [('IOP.01.01', 'OP.01'), ('IOP.01.02', 'OP.01'), ('ISS.01.01.01.01', None), ('IOP.02.01', 'OP.02'), ('ISS.02.01.01.01', None), ('ISS.02.01.02.01', None)]:
        if oc and oc not in L.objs: L.fila(n, [oc, OBJ[int(oc[-1]) - 1]]); L.obj(oc); n += 1
        lb, le, vo = m.serie(2); L.fila(n, [c, m.pct(), 'Total', m.ent(), 'Ascendente', 2021, lb, *le, *vo]); L.ind(n, c, oc, lb, le[1], vo[1]); h = n; n += 1
        ps = next(par)
        for j, p in enumerate(ps or []):
            w = 1 + (j - .5 * (len(ps) - 1)) * .2; L.fila(n, [None, None, p, None, None, 2021, *[min(98.9, round(x * w, 1)) for x in (lb, *le, *vo)]]); n += 1
        if ps: L.une(f'A{h}:A{n-1}', f'B{h}:B{n-1}')
    L.vista((1, 2), {'B': 46, 'D': 26})
    L.fin(2025, 'columna «Desagregación» (Total, Hombres, Mujeres, edades…) con código y nombre combinados: solo cuenta la fila Total', respuesta={'partes': 'partes'})

@layout('k12_numerador_y_denominador_en_columnas')
def _(L):
    ws = L.hoja('Variables y valores'); m = Mazo(L.rng)
    L.fila(2, ['Código', 'Denominación', 'Responsable', 'Sentido esperado', 'Línea base', None, 'Logros esperados', None, 'Valores obtenidos'])
    L.fila(3, ['Año', 'Valor', 2024, 2025, 2024, None, None, 2025], desde='E'); L.fila(4, ['Numerador', 'Denominador', 'Valor'] * 2, desde='I'); L.une('A2:A4', 'B2:B4', 'C2:C4', 'D2:D4', 'E2:F2', 'E3:E4', 'F3:F4', 'G2:H2', 'G3:G4', 'H3:H4', 'I2:N2', 'I3:K3', 'L3:N3'); n = 5
    for k, c, nom, oc, t, _n in plan(m, 2, 2, ni=2):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0
        else:
            lb, le, vo = m.serie(2, t); r = [c, nom, m.ent(), 'Ascendente', 2023, lb, *le]; vs = []
            for v in vo:
                if t == 'pct': d = L.rng.randrange(150, 900); x = round(v * d / 100); vs.append(round(x / d * 100, 1)); r += [x, d, vs[-1]]
                else: vs.append(v); r += [v, None, v]
            L.fila(n, r); L.ind(n, c, oc, lb, le[1], vs[1])
        n += 1
    L.vista((2, 4), {'B': 46, 'C': 26})
    L.fin(2025, 'dentro de «Valores obtenidos» de cada año hay Numerador, Denominador y Valor: vale Valor')

@layout('k13_analisis_entre_objetivos_y_promedios')
def _(L):
    ws = L.hoja('Informe'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Objetivo / Acción / Indicador', 'Unidad responsable', 'Sentido', 'Línea base', None, 'Logro esperado', 'Valor obtenido', 'Avance (%)', 'Factores que explican el resultado']); L.fila(2, ['Año', 'Valor', 2025, 2025, 2025], desde='E'); L.une('A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'J1:J2'); n = 3; av = []; ult = None
    def cierra(n):
        L.fila(n, ['Avance promedio', None, None, None, None, None, None, None, round(sum(av) / len(av), 1)]); L.une(f'A{n}:H{n}'); n += 1
        L.fila(n, [f'{ult} presenta un avance promedio de {round(sum(av) / len(av), 1)}% en el año 2025, explicado por la mejora de AEI y por la reprogramación de recursos.']); L.une(f'A{n}:J{n}'); av.clear(); return n + 1
    for k, c, nom, oc, t, _n in plan(m, 3, 1, ni=1, red=(3,)):
        if k == 'n':
            if c.startswith('O') and ult: n = cierra(n)
            if c.startswith('O'): ult = c; L.obj(c)
            L.fila(n, [c, nom])
        else: lb, le, vo = m.serie(1, t); a = r1(at1(le[0], vo[0], t == 'red')); av.append(a); L.fila(n, [c, nom, m.ent(), SENT(t), 2022, lb, le[0], vo[0], a, 'Contratación oportuna del personal; IOEI mejora respecto de 2024.']); L.ind(n, c, oc, lb, le[0], vo[0], t == 'red')
        n += 1
    n = cierra(n); L.fila(n + 1, ['Elaborado por: Oficina de Planeamiento. OEI.01 a OEI.03 según R.M. N° 100-2022.']); L.vista((1, 2), {'B': 46, 'C': 26, 'J': 34})
    L.fin(2025, 'filas de promedio y párrafos combinados entre objetivos que empiezan con su código: no son filas de la matriz ni renombran el objetivo')

@layout('k14_oei_aei_descripcion_y_semestres')
def _(L):
    ws = L.hoja('B-2'); m = Mazo(L.rng); nom = {}
    L.fila(1, ['Plan Estratégico Institucional 2024 - 2027. Seguimiento al año 2025'])
    L.fila(3, ['OEI / AEI', None, 'Nombre del indicador', 'Parámetro de medición', 'Sentido', 'Línea de base', None, 'Logro esperado', None, 'Resultado', None, None, None])
    L.fila(4, ['Código', 'Descripción', None, None, None, 'Año', 'Valor', 2024, 2025, '2024', None, '2025', None]); L.fila(5, ['1er semestre', 'Año', '1er semestre', 'Año'], desde='J'); L.une('A3:B3', 'A4:A5', 'B4:B5', 'C3:C5', 'D3:D5', 'E3:E5', 'F3:G3', 'F4:F5', 'G4:G5', 'H3:I3', 'H4:H5', 'I4:I5', 'J3:M3', 'J4:K4', 'L4:M4'); n = 6
    for code, desc, oc, ts in [('OEI.01', OBJ[0], 'OEI.01', ['pct', 'red']), ('AEI.01.01', ACC[3], None, ['num', 'pct']), ('AEI.01.02', ACC[5], None, ['pct']), ('OEI.02', OBJ[2], 'OEI.02', ['pct']), ('AEI.02.01', ACC[1], None, ['pct', 'num', 'red'])]:
        nom[code] = desc
        for j, t in enumerate(ts):
            lb, le, vo = m.serie(2, t); d = D1(t); L.fila(n, [code if not j else None, desc if not j else None, {'pct': m.pct, 'num': m.num, 'red': m.red}[t](), {'num': 'Número', 'pct': 'Porcentaje', 'red': 'Tasa'}[t], SENT(t), 2022, lb, *le, round(vo[0] * .45, d), vo[0], round(vo[1] * .47, d), vo[1]]); L.ind(n, code, oc, lb, le[1], vo[1], t == 'red'); n += 1
        if len(ts) > 1: L.une(f'A{n-len(ts)}:A{n-1}', f'B{n-len(ts)}:B{n-1}')
    L.vista((3, 5), {'B': 40, 'C': 46})
    L.fin(2025, 'Código + Descripción + Nombre del indicador, varios por código, «Resultado» por año con «1er semestre» y «Año»', nombres=nom)

@layout('k15_porcentajes_uno_y_fracciones')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng); P = '0%'
    L.fila(1, ['Código', 'Objetivo / Servicio / Indicador', 'Responsable', 'Sentido esperado', 'Línea base', None, 'Logros esperados', None, 'Valores obtenidos']); L.fila(2, ['Año', 'Valor', 2024, 2025, 2024, 2025], desde='E'); L.une('E1:F1', 'G1:H1', 'I1:J1')
    fs = [('OP.01', OBJ[1]), ('IOP.01.01', m.pct(), 'OP.01', ['62%', '70%', '80%', (.66, P), (.72, P)], (62, 80, 72)), ('IOP.01.02', m.pct(), 'OP.01', [1, 28.5, 34.2, 22.4, 30.6], (1, 34.2, 30.6)),
     ('SS.01.01.01', ACC[0]), ('ISS.01.01.01.01', m.pct(), None, [(.2, '0.00%'), (.5, '0.00%'), (1, '0.00%'), (.45, '0.00%'), (.9, '0.00%')], (20, 100, 90)), ('ISS.01.01.01.02', m.num(), None, [1, 2, 4, 1, 3], (1, 4, 3)),
     ('OP.02', OBJ[2]), ('IOP.02.01', m.pct(), 'OP.02', ['85.0%', '88.0%', '100%', '86.4 %', '92.5 %'], (85, 100, 92.5)), ('SS.02.01.01', ACC[2]), ('ISS.02.01.01.01', m.pct(), None, ['15 %', 20, (.25, P), '18 %', '1 %'], (15, 25, 1)), ('ISS.02.01.01.02', m.pct(), None, [45.1, 52, 60, 50.2, 63.0], (45.1, 60, 63))]
    for n, f in enumerate(fs, 3):
        L.fila(n, f[:2])
        if len(f) == 2: L.obj(f[0]) if f[0].startswith('OP') else 0; continue
        c, nom, oc, cel, t = f; L.fila(n, [c, nom, m.ent(), 'Ascendente', 2022])
        for j, x in enumerate(cel):
            cc = ws.cell(n, 6 + j, x[0] if isinstance(x, tuple) else x)
            if isinstance(x, tuple): cc.number_format = x[1]
        L.ind(n, c, oc, *t)
    L.vista((1, 2), {'B': 46, 'C': 26})
    L.fin(2025, 'línea base 1 entre 28.5 y 34.2 es 1 %; 1 con formato 0.00% es 100 %; un conteo de 1, 2, 4 es lo que dice')

@layout('k16_coma_decimal_y_dinero')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Denominación', 'Responsable', 'Sentido', 'Unidad de medida', 'Línea base', None, 'Logros esperados', None, 'Valores obtenidos']); L.fila(2, ['Año', 'Valor', 2024, 2025, 2024, 2025], desde='F'); L.une('F1:G1', 'H1:I1', 'J1:K1')
    fs = [('OEI.01', OBJ[0]), ('IOEI.01.01', m.pct(), 'OEI.01', 'Porcentaje', ['41,5%', '45,0%', '50,0%', '43,2%', '47,5%'], (41.5, 50, 47.5), 0), ('IOEI.01.02', 'Monto promedio de la subvención', 'OEI.01', 'Soles', ['S/ 12.500,00', 'S/ 13.000,00', 'S/ 14.000,00', 'S/ 12.800,50', 'S/ 13.300,00'], (12500, 14000, 13300), 0),
     ('AEI.01.01', ACC[0]), ('IAEI.01.01.01', 'Tiempo promedio de otorgamiento', None, 'Días', ['45,5 días', '40 días', '35 días', '42,0 días', '38,5 días'], (45.5, 35, 38.5), 1), ('AEI.01.02', ACC[2]), ('IAEI.01.02.01', m.pct(), None, 'Porcentaje', ['62,2%', '65,0%', '68,4%', '60,1%', '62,0%'], (62.2, 68.4, 62.0), 0),
     ('OEI.02', OBJ[1]), ('IOEI.02.01', m.pct(), 'OEI.02', 'Porcentaje', ['7,5', '9,0', '12,5', '8,25', '12,5'], (7.5, 12.5, 12.5), 0), ('AEI.02.01', ACC[4]), ('IAEI.02.01.01', 'Hectáreas con riego tecnificado', None, 'Hectáreas', ['1.250 ha', '1.400 ha', '1.600 ha', '1.320 ha', '1.512 ha'], (1250, 1600, 1512), 0)]
    for n, f in enumerate(fs, 3):
        L.fila(n, f[:2])
        if len(f) == 2: L.obj(f[0]) if f[0].startswith('OEI') else 0; continue
        c, nom, oc, u, cel, t, desc = f; L.fila(n, [c, nom, m.ent(), 'Descendente' if desc else 'Ascendente', u, 2023, *cel]); L.ind(n, c, oc, *t, bool(desc))
    L.vista((1, 2), {'B': 46, 'C': 26})
    L.fin(2025, 'todo el libro con coma decimal y punto de millares, en texto y con unidad: «S/ 13.300,00», «38,5 días», «1.512 ha»', nota='la coma está probada en toda la matriz (62,2%; 12.500,00): «1.512 ha» es mil quinientas doce')

@layout('k17_llamadas_inei')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Objetivo / Servicio / Indicador', 'Responsable', 'Sentido esperado', 'Línea base', None, 'Logros esperados', None, 'Valores obtenidos']); L.fila(2, ['Año', 'Valor', 2024, 2025, '2024 P/', '2025 E/'], desde='E'); L.une('E1:F1', 'G1:H1', 'I1:J1')
    fs = [('OP.01', OBJ[0]), ('IOP.01.01', 'Tasa de víctimas por cada 100 personas', 'OP.01', ['26,8 a/', '25,5', '24,0', '26,0 b/', '25,3 b/'], None)]
    fs = [('OP.01', OBJ[0]), ('IOP.01.01', m.red(), 'OP.01', ['26.8 a/', 25.5, 24, '26.0 b/', '25.3 b/'], (26.8, 24, 25.3), 1), ('IOP.01.02', m.pct(), 'OP.01', ['41.2 1/', 43, 45.5, '42.9 p/', '44.1 (p)'], (41.2, 45.5, 44.1), 0), ('SS.01.01.01', ACC[3]), ('ISS.01.01.01.01', m.pct(), None, [30, 36, 42, '35.5**', '39.9*'], (30, 42, 39.9), 0),
     ('OP.02', OBJ[3]), ('IOP.02.01', m.pct(), 'OP.02', ['n.d. 2/', 50, 55, '51.3 3/', '52.8 3/'], (None, 55, 52.8), 0), ('SS.02.01.01', ACC[5]), ('ISS.02.01.01.01', m.num(), None, ['1 240', '1 300', '1 400', '1 310 p/', '1 274 p/'], (1240, 1400, 1274), 0), ('ISS.02.01.01.02', m.pct(), None, [12, 14, 16, 'n.d. 2/', '… 4/'], (12, 16, None), 0)]
    for n, f in enumerate(fs, 3):
        L.fila(n, f[:2])
        if len(f) == 2: L.obj(f[0]) if f[0].startswith('OP') else 0; continue
        c, nom, oc, cel, t, d = f; L.fila(n, [c, nom, m.ent(), 'Descendente' if d else 'Ascendente', 2021, *cel]); L.ind(n, c, oc, *t, bool(d))
    for i, x in enumerate(['P/ Preliminar.   E/ Estimado.', 'a/ Difiere de cifras anteriores. b/ Cifras referenciales por coeficiente de variación mayor al 15%.', '1/ Nuevo marco muestral 2021. 2/ La encuesta no incluyó el módulo. 3/ Serie reprocesada. 4/ En proceso.', 'Fuente: Instituto Nacional de Estadística e Informática - Encuesta Nacional.']): L.fila(n + 2 + i, [x])
    L.vista((1, 2), {'B': 46, 'C': 26})
    for r in range(n + 2, n + 6): ws.cell(r, 1).alignment = Alignment(wrap_text=False)
    L.fin(2025, 'llamadas como las del INEI: «25.3 b/», «44.1 (p)», «39.9*», «1 274 p/» (espacio de millar), «n.d. 2/»; años «2025 E/»')

@layout('k18_dos_tablas_misma_hoja_oei_y_aei')
def _(L):
    ws = L.hoja('Reporte'); m = Mazo(L.rng); n = 1; pl = list(plan(m, 2, 2, red=(4,)))
    def cab(n): L.fila(n, ['Código', 'Enunciado', 'Responsable', 'Sentido', 'Línea base', None, 'Logros esperados', None, 'Valores obtenidos'], negrita=True); L.fila(n + 1, ['Año', 'Valor', 2024, 2025, 2024, 2025], desde='E'); L.une(f'E{n}:F{n}', f'G{n}:H{n}', f'I{n}:J{n}')
    for tit, ini in [('Tabla N° 1. Seguimiento de los indicadores de los objetivos estratégicos institucionales', 'O'), ('Tabla N° 2. Seguimiento de los indicadores de las acciones estratégicas institucionales', 'A')]:
        L.fila(n, [tit], negrita=True); cab(n + 1); n += 3
        for k, c, nom, oc, t, _n in pl:
            if (c if k == 'n' else c[1:])[0] != ini: continue
            if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0
            else: lb, le, vo = m.serie(2, t); L.fila(n, [c, nom, m.ent(), SENT(t), 2023, lb, *le, *vo]); L.ind(n, c, oc, lb, le[1], vo[1], t == 'red')
            n += 1
        n += 2
    L.vista((2, 3), {'A': 16, 'B': 46, 'C': 26})
    for r in (1, 2): pass
    L.fin(2025, 'el mismo PEI en dos tablas seguidas con la misma cabecera (OEI arriba, AEI abajo): es una sola matriz partida', nota='una negativa que ofrezca las dos tablas se tolera; calcular solo una sin decirlo, no')

@layout('k19_dos_politicas_en_una_hoja')
def _(L):
    ws = L.hoja('Seguimiento'); m = Mazo(L.rng); n = 1
    for q, tit in enumerate(['Política Nacional A — Trata de personas al 2030', 'Política Nacional B — Juventud al 2030']):
        L.fila(n, [tit], negrita=True); h = n + 1
        L.fila(h, ['Código', 'Objetivo / Servicio / Indicador', 'Responsable', 'Año LB', 'LB', 'LE 2024', 'LE 2025', 'VO 2024', 'VO 2025'], negrita=True); n = h + 1
        for k, c, nom, oc, t, _n in politica(m, 1, 2, 2):
            if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') and not q else 0
            else: lb, le, vo = m.serie(2, t); L.fila(n, [c, nom, m.ent(), 2022, lb, *le, *vo]); L.ind(n, c, oc, lb, le[1], vo[1]) if not q else 0
            n += 1
        if not q: fin = n - 1
        n += 2
    L.vista((2, 2), {'B': 46, 'C': 26, 'A': 18})
    L.fin(2025, 'dos políticas distintas con los mismos códigos (OP.01…) en una hoja: no se mezclan', pregunta='¿cuál de las dos políticas se calcula?', respuesta={'hoja': f'Seguimiento!A2:I{fin}'})

@layout('k20_formulas_sin_valor_guardado')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Denominación', 'Responsable', 'Sentido', 'Línea base', None, 'Logro esperado 2025', 'Casos que cumplen', 'Casos totales', 'Valor obtenido 2025']); L.fila(2, ['Año', 'Valor'], desde='E'); L.une('E1:F1'); n = 3
    for k, c, nom, oc, t, _n in plan(m, 2, 2):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0; n += 1; continue
        lb, le, vo = m.serie(1, t); v = vo[0]
        if t == 'pct': d = L.rng.randrange(150, 800); x = round(v * d / 100); v = x / d * 100; L.fila(n, [c, nom, m.ent(), 'Ascendente', 2023, lb, le[0], x, d, f'=H{n}/I{n}*100']); ws.cell(n, 10).number_format = '0.0'
        else: L.fila(n, [c, nom, m.ent(), 'Ascendente', 2023, lb, le[0], v - v // 2, v // 2, f'=H{n}+I{n}'])
        L.ind(n, c, oc, lb, le[0], v); n += 1
    L.vista((1, 2), {'B': 46, 'C': 26})
    L.fin(2025, 'valores obtenidos en fórmulas sin valor guardado (libro hecho por un programa): o se calculan (=H4/I4*100), o se dice «sin calcular: ábrelo y guárdalo en Excel»', nota='darlas por ND o en blanco sin decirlo es falta; negarse o pedir guardar es correcto')

@layout('k21_anios_en_texto')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Objetivo / Servicio / Indicador', 'Responsable', 'Sentido esperado', 'Línea base', None, 'Metas', None, None, 'Resultados']); L.fila(2, ['Año', 'Valor', 'Año 2023', 'Año 2024', 'Año 2025', 'Año 2023 ', 'Año 2024', 'Año 2025 (preliminar)'], desde='E'); L.une('E1:F1', 'G1:I1', 'J1:K1'); n = 3
    for k, c, nom, oc, t, _n in politica(m, 2, 1, 2, red=(3,)):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') else 0
        else: lb, le, vo = m.serie(3, t); L.fila(n, [c, nom, m.ent(), SENT(t), 'Año 2020', str(lb), *[str(x) for x in le], *[str(x) for x in vo]]); L.ind(n, c, oc, lb, le[2], vo[2], t == 'red')
        n += 1
    L.vista((1, 2), {'B': 46, 'C': 26})
    L.fin(2025, 'años en texto («Año 2024», «Año 2025 (preliminar)»), cifras en texto y un combinado de Resultados que no llega a la última columna')

@layout('k22_sentido_con_flechas_y_limites')
def _(L):
    ws = L.hoja('PDRC'); m = Mazo(L.rng)
    L.fila(1, ['Cód.', 'Objetivo / Acción / Indicador', 'Órgano', 'Tendencia', 'LB (2021)', 'LE 2024', 'LE 2025', 'VO 2024', 'VO 2025'])
    fs = [('OER.01', OBJ[3]), ('IOER.01.01', m.red(), 'OER.01', '↓', 18.4, 16, 14.5, 17.2, 15.9), ('IOER.01.02', m.pct(), 'OER.01', '↑', 'ND', 40, 45, 38, 43.2), ('AER.01.01', ACC[0]), ('IAER.01.01.01', m.num(), None, '↑', 120, 150, 180, 149, 205), ('IAER.01.01.02', m.red(), None, '↓', 60, 55, 50, 58, 62.5),
     ('OER.02', OBJ[2]), ('IOER.02.01', 'Variación porcentual del valor agregado agropecuario', 'OER.02', '↑', -4, -3, -2, -2.8, -1.5), ('IOER.02.02', m.pct(), 'OER.02', '↑', 33, 36, 39, 34, 33), ('AER.02.01', ACC[2]), ('IAER.02.01.01', m.red(), None, '↓', 9, 6, 0, 5, 0), ('IAER.02.01.02', m.pct(), None, '↑', 70, 70, 70, 'ND', 63)]
    for n, f in enumerate(fs, 2):
        L.fila(n, f[:2])
        if len(f) == 2: L.obj(f[0]) if f[0].startswith('OER') else 0; continue
        c, nom, oc, s, lb, a, b, x, v = f; L.fila(n, [c, nom, m.ent(), s, lb, a, b, x, v]); L.ind(n, c, oc, None if lb == 'ND' else lb, b, v, s == '↓')
    L.vista((1, 1), {'B': 46, 'C': 26})
    L.fin(2025, 'sentido con flechas en «Tendencia», negativos (AT1 ND), LB ND (AT2 ND), LE = 0 decreciente cumplida, LE = LB')

@layout('k23_ppr_programa_presupuestal')
def _(L):
    ws = L.hoja('PP 0099'); m = Mazo(L.rng)
    L.fila(1, ['PROGRAMA PRESUPUESTAL 0099: SERVICIOS DE EJEMPLO']); L.fila(2, ['Indicadores de desempeño — Seguimiento 2024'])
    L.fila(4, ['Nivel', 'Código', 'Resultado / Producto', 'Indicador de desempeño', 'Unidad de medida', 'Fuente', 'Valores históricos', None, None, 'Metas proyectadas', None]); L.fila(5, [2022, 2023, 2024, 2024, 2025], desde='G'); L.une('G4:I4', 'J4:K4', *[f'{x}4:{x}5' for x in 'ABCDEF']); n = 6
    for niv, cod, t in [('Resultado específico', None, 'pct'), ('Producto', '3000101', 'num'), ('Producto', '3000102', 'pct'), ('Producto', '3000103', 'pct'), ('Actividad', '5004321', 'num'), ('Actividad', '5004322', 'num')]:
        lb, le, vo = m.serie(4, t); L.fila(n, [niv, cod, ACC[n % 6], m.num() if t == 'num' else m.pct(), 'Número' if t == 'num' else 'Porcentaje', 'Encuesta / registro', *vo[:3], le[2], le[3]]); L.ind(n, cod or '', None, None, le[2], vo[2]); n += 1
    L.vista((4, 5), {'C': 36, 'D': 46})
    L.fin(2024, 'programa presupuestal: «Valores históricos» son los obtenidos y «Metas proyectadas» los esperados; sin línea base', estirado=True, respuesta={'columnas': 'B=codigo,D=nombre,G=vo:2022,H=vo:2023,I=vo:2024,J=le:2024,K=le:2025'})

@layout('k24_politica_con_vo_vacios')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng)
    L.fila(1, ['Política Nacional de Cuidados al 2035 — Aprobada con D.S. N° 001-2026-EJE']); L.fila(3, ['Código', 'Objetivo / Servicio / Indicador', 'Responsable', 'Sentido esperado', 'Línea base', None, 'Logros esperados', None, None, 'Valores obtenidos']); L.fila(4, ['Año', 'Valor', 2026, 2027, 2028, 2026, 2027, 2028], desde='E'); L.une('A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'G3:I3', 'J3:L3'); n = 5
    for k, c, nom, oc, t, _n in politica(m, 2, 1, 1):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') else 0
        else: lb, le, vo = m.serie(3, t); L.fila(n, [c, nom, m.ent(), 'Ascendente', 2024, lb, *le]); L.ind(n, c, oc, lb, le[0], None)
        n += 1
    L.vista((3, 4), {'B': 46, 'C': 26})
    L.fin(2026, 'hay columnas de valores obtenidos pero están vacías: «ningún año tiene valores obtenidos» es cierto; negarse o todo ND')

@layout('k25_matriz_transpuesta')
def _(L):
    ws = L.hoja('Serie'); m = Mazo(L.rng); cs = ['IOEI.01.01', 'IOEI.01.02', 'IAEI.01.01.01', 'IAEI.01.02.01', 'IOEI.02.01']
    L.fila(1, ['Evolución de los indicadores del PEI 2023-2026'], negrita=True); L.fila(3, ['Código', *cs]); L.fila(4, ['Indicador', *[m.pct() for _ in cs]]); L.fila(5, ['Responsable', *[m.ent() for _ in cs]]); S = [m.serie(3) for _ in cs]
    L.fila(6, ['Línea base 2022', *[s[0] for s in S]])
    for j, y in enumerate((2023, 2024, 2025)): L.fila(7 + j, [f'Logro esperado {y}', *[s[1][j] for s in S]]); L.fila(10 + j, [f'Valor obtenido {y}', *[s[2][j] for s in S]])
    L.vista((3, 3), {'A': 24, 'B': 30, 'C': 30, 'D': 30, 'E': 30, 'F': 30})
    L.fin(2025, 'matriz transpuesta (indicadores en columnas, años en filas): no se lee como matriz; negarse diciéndolo, nunca cifras de otra cosa')

@layout('k26_colombia_bloques_meta_avance')
def _(L):
    ws = L.hoja('AVANCE PDM'); m = Mazo(L.rng)
    L.fila(1, ['PLAN DE DESARROLLO MUNICIPAL 2024 - 2027 — MUNICIPIO DE EJEMPLO']); L.fila(3, ['SECRETARÍA', 'PROGRAMA', 'CÓDIGO PRODUCTO', 'INDICADOR', 'UNIDAD', 'TENDENCIA', 'LÍNEA BASE', 'META CUATRIENIO', '2024', None, None, None, '2025', None, None, None, 'AVANCE ACUMULADO', '% AVANCE A LA FECHA']); L.fila(4, ['META', 'AVANCE', '% CUMPLIMIENTO', '% AVANCE PD'] * 2, desde='I'); L.une('I3:L3', 'M3:P3', *[f'{x}3:{x}4' for x in 'ABCDEFGHQR']); n = 5
    N = ['Estrategias implementadas', 'Cámaras de seguridad instaladas', 'Personas capacitadas', 'Vías mejoradas', 'Adultos mayores atendidos', 'Eventos culturales realizados', 'Tasa de deserción escolar']
    for i, nom in enumerate(N):
        desc = i == 6; q = [0.25, 8, 300, 2.5, 420, 12, 4][i]; lb = [0, 3, 120, 1, 380, 5, 5][i]; le = [q, round(q * 1.5, 2)] if not desc else [4.5, 4]; f = m.factor(), m.factor(); vo = [round(le[j] * f[j], 2) if i in (0, 3, 6) else round(le[j] * f[j]) for j in (0, 1)]; a = [at1(le[j], vo[j], desc) / 100 for j in (0, 1)]
        L.fila(n, [m.ent(), f'01010{i} Programa', 450100800 + i * 1000, nom, 'Número' if not desc else 'Porcentaje', 'Reducción' if desc else 'Incremento', lb, round(le[0] * 4, 2), le[0], vo[0], round(a[0], 2), round(a[0] / 4, 2), le[1], vo[1], round(a[1], 2), round(a[1] / 4, 2), round(vo[0] + vo[1], 2), .4]); L.ind(n, str(450100800 + i * 1000), None, lb, le[1], vo[1], desc); n += 1
    L.vista((3, 4), {'B': 24, 'D': 36})
    L.fin(2025, 'Colombia: bloques por año con META, AVANCE y dos porcentajes; AVANCE es el valor obtenido; «Reducción» es descendente', estirado=True, respuesta={'columnas': 'C=codigo,D=nombre,F=sentido,G=lb,H=nada,I=le:2024,J=vo:2024,M=le:2025,N=vo:2025,Q=nada'})

@layout('k27_ecuador_gpr')
def _(L):
    ws = L.hoja('GPR'); m = Mazo(L.rng)
    L.fila(1, ['Año: 2025']); L.fila(2, ['Indicadores - Construcción Detallada']); L.fila(3, ['Institución de Ejemplo — 29/02/2026 - 12:09 PM'])
    L.fila(5, ['No.', 'Indicador', 'Fuente', 'Responsable', 'Frecuencia', 'Comportamiento', 'Jerarquía de Indicador', 'Línea Base Inicial', 'Meta Período', 'Resultado Período', '% Cumplimiento', 'Metas Cerradas']); n = 6
    for o in (13, 14):
        L.fila(n, [f'{o}. {OBJ[o - 13]}']); L.une(f'A{n}:L{n}'); n += 1
        for j in range(1, 5): t = 'num' if j == 3 else 'pct'; lb, le, vo = m.serie(1, t); L.fila(n, [f'{o}.{j}', m.num() if t == 'num' else m.pct(), 'Registros administrativos', m.ent(), 'Anual', 'Continuo' if j % 2 else 'Discreto', 'Resultados', lb, le[0], vo[0], f'{round(vo[0] / le[0] * 100, 2):.2f} %', 'SI']); L.ind(n, f'{o}.{j}', None, lb, le[0], vo[0]); n += 1
    L.vista((5, 5), {'B': 46, 'D': 26})
    L.fin(2025, 'Ecuador GPR: Meta Período y Resultado Período, objetivos en filas combinadas, año en la primera fila; la hora de emisión no es el corte', estirado=True, respuesta={'columnas': 'A=codigo,B=nombre,H=lb,I=le:2025,J=vo:2025'})

@layout('k28_chile_valor_con_formula_en_la_celda')
def _(L):
    ws = L.hoja('BGI'); m = Mazo(L.rng)
    L.fila(1, ['Anexo 5: Indicadores de Desempeño 2021-2024'], negrita=True); L.fila(3, ['Producto Estratégico', 'Nombre Indicador', 'Fórmula Indicador', 'Unidad de Medida', 'Valores obtenidos', None, None, None, 'Meta 2024', 'Porcentaje de Logro 2024']); L.fila(4, [2021, 2022, 2023, 2024], desde='E'); L.une('E3:H3', 'I3:I4', 'J3:J4', *[f'{x}3:{x}4' for x in 'ABCD']); n = 5
    for i in range(6):
        lb, le, vo = m.serie(4); cel = []
        for v in [*vo, le[3]]: d = L.rng.randrange(120, 900); x = round(v * d / 100); cel.append((round(x / d * 100, 1), f'{round(x / d * 100, 1)} %\n({x} /{d})*100'))
        L.fila(n, [f'Producto {i % 3 + 1}', m.pct(), '(N° de casos del año t / N° total de casos)*100', '%', *[c[1] for c in cel], min(100.0, round(cel[3][0] / cel[4][0] * 100, 1))]); L.ind(n, '', None, None, cel[4][0], cel[3][0]); n += 1
    L.vista((3, 4), {'B': 44, 'C': 34})
    L.fin(2024, 'Chile (BGI): la celda dice «13.0 %» y debajo «(3240 /24923)*100»: la cifra es la primera; con dos números en la celda también vale negarse', estirado=True, nota='negarse o dejar sin cifra diciéndolo es correcto; tomar 3240 o 100 como valor, nunca')

@layout('k29_un_results_matrix')
def _(L):
    ws = L.hoja('Results matrix'); m = Mazo(L.rng)
    L.fila(1, ['UN JOINT PROGRAMME — RESULTS MATRIX'], negrita=True); L.fila(2, ['Reporting period: 1 January – 31 December 2024'])
    L.fila(4, ['Result', 'Indicator', 'Baseline', None, 'Targets', None, None, 'Results achieved', None, 'Means of verification', 'Responsible PUNO']); L.fila(5, ['Year', 'Value', 'Year 1 (2023)', 'Year 2 (2024)', 'Year 3 (2025)', 'Year 1 (2023)', 'Year 2 (2024)'], desde='C'); L.une('A4:A5', 'B4:B5', 'C4:D4', 'E4:G4', 'H4:I4', 'J4:J5', 'K4:K5'); n = 6
    T = ['Proportion of women in local councils', 'Number of municipalities with gender plans', 'Share of youth in employment programmes', 'Number of staff trained', 'Number of laws reviewed', 'Percentage of complaints resolved']
    for i, nom in enumerate(T): lb, le, vo = m.serie(3, 'num' if i in (1, 3, 4) else 'pct'); L.fila(n, [('Outcome 1', 'Output 1.1', 'Output 1.2')[i // 2] if i % 2 == 0 else None, f'{(1, 1.1, 1.2)[i // 2]}.{"ab"[i % 2]} {nom}', 2022, lb, *le, *vo[:2], 'Annual report', 'Agency']); L.ind(n, '', None, lb, le[1], vo[1]); n += 1
    for a in (6, 8, 10): L.une(f'A{a}:A{a+1}')
    L.vista((4, 5), {'B': 44})
    L.fin(2024, 'matriz de resultados de la ONU: Targets y Results achieved por año con «Year 2 (2024)»; el corte está arriba', estirado=True, respuesta={'columnas': 'B=nombre,C=anio-lb,D=lb,E=le:2023,F=le:2024,G=le:2025,H=vo:2023,I=vo:2024'})

@layout('k30_world_bank_dos_filas_anios')
def _(L):
    ws = L.hoja('Results'); m = Mazo(L.rng)
    L.fila(1, ['RESULTS FRAMEWORK AND MONITORING'], negrita=True); L.fila(3, ['Indicator', 'Unit', 'Core', None, 'Baseline (2022)', 2023, 2024, 2025, 'End target (2027)', 'Frequency', 'Data source']); n = 4
    for i, nom in enumerate(['People provided with improved sanitation', 'Roads rehabilitated (km)', 'Health workers trained', 'Schools equipped', 'Farmers reached with assets']):
        lb, le, vo = m.serie(4, 'num'); L.fila(n, [nom, 'Number', '☐', 'Target', lb, *le[:3], le[3], 'Annual', 'PMU']); L.fila(n + 1, ['Actual', lb, vo[0], vo[1], vo[2]], desde='D'); [L.une(f'{x}{n}:{x}{n+1}') for x in 'ABCJK']; L.ind(n, '', None, lb, le[2], vo[2]); n += 2
    L.vista((3, 3), {'A': 44})
    L.fin(2025, 'dos filas por indicador (Target / Actual) con años de calendario: exacto o negarse con claridad; nunca diez indicadores', estirado=True)

@layout('k31_iptt_desagregado')
def _(L):
    ws = L.hoja('IPTT'); m = Mazo(L.rng)
    L.fila(1, ['Indicator Performance Tracking Table — Example Resilience Program']); L.fila(3, ['#', 'Indicator / disaggregate', 'Unit', 'Desired direction (+/-)', 'Baseline value', 'FY24 Target', 'FY24 Achieved', 'FY25 Target', 'FY25 Achieved', '% FY25', 'LOA Target']); n = 4
    for i, nom in enumerate(['Individuals receiving training', 'Households with reduced hunger', 'Hectares under improved management', 'Prevalence of stunting']):
        t = 'red' if i == 3 else 'num'; lb, le, vo = m.serie(2, t); L.fila(n, [f'{i + 1}.0', nom, 'Number' if i < 3 else '%', '-' if t == 'red' else '+', lb, le[0], vo[0], le[1], vo[1], f'{round(at1(le[1], vo[1], t == "red"))}%', round(le[1] * (.9 if t == 'red' else 1.4))]); L.ind(n, f'{i + 1}.0', None, lb, le[1], vo[1], t == 'red'); n += 1
        for p in (['Male', 'Female'] if i != 2 else []):
            f = (lambda x: round(x * (.48 if p == 'Male' else .52))) if t == 'num' else (lambda x: round(x * (1.03 if p == 'Male' else .97), 1)); L.fila(n, [None, '    ' + p, None, None, f(lb), f(le[0]), f(vo[0]), f(le[1]), f(vo[1])]); n += 1
    L.vista((3, 3), {'B': 44})
    L.fin(2025, 'IPTT con filas Male/Female que desagregan: no son indicadores; «-» es descendente', estirado=True, respuesta={'columnas': 'A=codigo,B=nombre,D=sentido,E=lb,F=le:2024,G=vo:2024,H=le:2025,I=vo:2025,K=nada'})

@layout('k32_pdrc_sin_logros_esperados')
def _(L):
    ws = L.hoja('PDRC'); m = Mazo(L.rng)
    L.fila(1, ['Reporte de seguimiento del PDRC 2010-2021 — Región Ejemplo'], negrita=True); L.fila(3, ['Código', 'Objetivo / Acción / Indicador', 'Responsable', 'Línea base', None, 'Valores obtenidos', None, None, 'Tasa de variación (%)']); L.fila(4, ['Año', 'Valor', 2019, 2020, 2021], desde='D'); L.une('A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:H3', 'I3:I4'); n = 5
    for k, c, nom, oc, t, _n in plan(m, 2, 1, sig='ER'):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0
        else: lb, le, vo = m.serie(3, t); L.fila(n, [c, nom, m.ent(), 2010, lb, *vo, round((vo[2] - lb) / lb * 100, 1)]); L.ind(n, c, oc, lb, None, vo[2])
        n += 1
    L.vista((3, 4), {'B': 46, 'C': 26})
    L.fin(2021, 'hay línea base y valores obtenidos pero ningún logro esperado (caso real de un PDRC): AT1 y AT2 sin dato, o negarse diciéndolo; la tasa de variación no es un avance')

@layout('k33_ceplan_exportado_texto')
def _(L):
    ws = L.hoja('Hoja1'); m = Mazo(L.rng)
    L.fila(1, ['PERIODO PEI', 'COD_OBJETIVO', 'OBJETIVO', 'COD_ACCION', 'ACCION', 'COD_INDICADOR', 'INDICADOR', 'SENTIDO', 'TIPO_AGREGACION', 'LB_ANIO', 'LB_VALOR', 'LE_2023', 'LE_2024', 'LE_2025', 'VO_2023', 'VO_2024', 'VO_2025', 'UNIDAD_RESPONSABLE']); n = 2
    for o in (1, 2):
        for a, t in [(0, 'pct'), (0, 'red'), (1, 'num'), (2, 'pct')]:
            lb, le, vo = m.serie(3, t); oc = f'OEI.0{o}'; ac = f'AEI.0{o}.0{a}' if a else None; j = 2 if t == 'red' else 1; code = f'IND.0{j}.{ac or oc}'
            f = (lambda x: f'{x:,.2f}'); L.fila(n, ['2023-2027', oc, OBJ[o - 1], ac, ACC[a] if a else None, code, {'pct': m.pct, 'num': m.num, 'red': m.red}[t](), SENT(t).upper(), 'NO ACUMULADO', '2021', f(lb), *[f(x) for x in le], *[f(x) for x in vo], m.ent().upper()]); L.ind(n, code, oc if not a else None, lb, le[2], vo[2], t == 'red'); n += 1
    L.vista((1, 1), {'C': 30, 'E': 30, 'G': 46})
    L.fin(2025, 'exportación plana: una fila por indicador, códigos de objetivo, acción e indicador en tres columnas, cifras en texto «1,234.00», cabeceras LE_2025 / VO_2025', respuesta={'columnas': 'F=codigo,G=nombre,H=sentido,J=anio-lb,K=lb,L=le:2023,M=le:2024,N=le:2025,O=vo:2023,P=vo:2024,Q=vo:2025'})

@layout('k34_poi_ceplan_v01_meses_pf_ef')
def _(L):
    ws = L.hoja('Seguimiento'); ms = 'Ene Feb Mar Abr May Jun Jul Ago Set Oct Nov Dic'.split()
    L.fila(1, ['Reporte de seguimiento del POI — Aplicativo CEPLAN V.01 — Año 2024']); h = ['Código AOI', 'Actividad operativa', 'U.M.', 'Centro de costo', 'Prioridad']
    for x in ms: h += [f'{x} PF', f'{x} EF', f'{x} PFin', f'{x} EFin']
    h += ['Anual PF', 'Anual EF', 'Anual PFin', 'Anual EFin']; L.fila(3, h); n = 4
    for i in range(1, 9):
        r = [f'AOI001234000{i:02d}', f'Actividad de ejemplo {i}', 'Acción', ENT[i % 8], 'Alta']; T = [0, 0, 0, 0]
        for _ in ms:
            v = [L.rng.randrange(3, 15), 0, L.rng.randrange(20, 90) * 100, 0]; v[1] = max(0, v[0] - L.rng.randrange(0, 4)); v[3] = round(v[2] * L.rng.uniform(.6, 1)); r += v; T = [a + b for a, b in zip(T, v)]
        L.fila(n, r + T); L.ind(n, r[0], None, None, T[0], T[1]); n += 1
    c = len(h)
    L.vista((3, 3), {'B': 34})
    L.fin(2024, 'POI con programación y ejecución físicas y financieras por mes: son actividades; si se calcula, con Anual PF y Anual EF', estirado=True, respuesta={'columnas': f'A=codigo,B=nombre,{COL(c-3)}=le:2024,{COL(c-2)}=vo:2024'})

@layout('k35_meta_reprogramada_y_valor_ajustado')
def _(L):
    ws = L.hoja('Matriz'); m = Mazo(L.rng)
    L.fila(1, ['Código', 'Objetivo / Servicio / Indicador', 'Responsable', 'Sentido', 'LB 2021', 'LE 2025', 'VO 2025 (preliminar)', 'VO 2025 (revisado)', 'Observación']); n = 2
    for k, c, nom, oc, t, _n in politica(m, 2, 2, 1):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') else 0
        else: lb, le, vo = m.serie(1, t); L.fila(n, [c, nom, m.ent(), 'Ascendente', lb, le[0], round(vo[0] * .96, D1(t)), vo[0], 'Cierre definitivo en marzo']); L.ind(n, c, oc, lb, le[0], vo[0])
        n += 1
    L.vista((1, 1), {'B': 46, 'C': 26})
    L.fin(2025, 'dos valores obtenidos de 2025, preliminar y revisado: no se elige en silencio (si se elige el revisado, se avisa)', pregunta='¿vale el VO 2025 preliminar (G) o el revisado (H)?', respuesta={'columnas': 'G=nada,H=vo:2025'})

@layout('k36_bimestres_y_ejecucion_anual')
def _(L):
    ws = L.hoja('Seguimiento'); m = Mazo(L.rng); B = ['1er bim.', '2do bim.', '3er bim.', '4to bim.', '5to bim.', '6to bim.']
    L.fila(1, ['Corte al 31/12/2024']); L.fila(3, ['Código', 'Objetivo / Acción / Indicador', 'Responsable', 'Línea base', None, 'Meta 2024', 'Ejecución 2024']); L.fila(4, ['Año', 'Valor', None, *B, 'Ejecución anual', '%'], desde='D'); L.une('A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4', 'G3:N3'); n = 5
    for k, c, nom, oc, t, _n in plan(m, 2, 2):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('O') else 0
        else:
            lb, le, vo = m.serie(1, t); v = vo[0]
            if t == 'num': q = [v // 7] * 5; q.append(v - sum(q))
            else: q = [round(v * f, 1) for f in (.8, .84, .88, .92, .96, 1)]
            L.fila(n, [c, nom, m.ent(), 2021, lb, le[0], *q, v, round(v / le[0] * 100, 1)]); L.ind(n, c, oc, lb, le[0], v)
        n += 1
    L.vista((3, 4), {'B': 46, 'C': 26})
    L.fin(2024, 'seis bimestres y «Ejecución anual»: vale la anual')

@layout('k37_sectorial_hitos_bienales')
def _(L):
    ws = L.hoja('PNMIS'); m = Mazo(L.rng)
    L.fila(1, ['Política Nacional Multisectorial de Ejemplo al 2030']); L.fila(2, ['Valores obtenidos al cierre del 2024'])
    L.fila(4, ['Código', 'Objetivo prioritario / Servicio / Indicador', 'Responsable', 'Sentido esperado', 'Línea base', None, 'Logros esperados', None, None, None, None, 'Valores obtenidos', None, None]); L.fila(5, ['Año', 'Valor', 2022, 2024, 2026, 2028, 2030, 2022, 2023, 2024], desde='E'); L.une('A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:F4', 'G4:K4', 'L4:N4'); n = 6
    for k, c, nom, oc, t, _n in politica(m, 2, 1, 2, red=(1,)):
        if k == 'n': L.fila(n, [c, nom]); L.obj(c) if c.startswith('OP') else 0
        else: lb, le, vo = m.serie(5, t); mid = round((vo[0] + vo[1]) / 2, D1(t)); L.fila(n, [c, nom, m.ent(), SENT(t), 2020, lb, *le, vo[0], mid, vo[1]]); L.ind(n, c, oc, lb, le[1], vo[1], t == 'red')
        n += 1
    L.vista((4, 5), {'B': 46, 'C': 26})
    L.fin(2024, 'logros cada dos años (2022, 2024, 2026…) y valores todos los años: se emparejan por el año, no por la posición')

@layout('k38_inei_cuadro_estadistico')
def _(L):
    ws = L.hoja('Cuadro 1'); L.fila(1, ['CUADRO N° 1'], negrita=True); L.fila(2, ['PERÚ: POBLACIÓN CON ACCESO AL SERVICIO, SEGÚN DEPARTAMENTO, 2019-2025']); L.fila(3, ['(Porcentaje)']); L.fila(5, ['Departamento', 2019, 2020, 2021, 2022, 2023, 2024, '2025 P/']); n = 6
    for d in ['Total', 'Amazonas', 'Áncash', 'Apurímac', 'Arequipa', 'Ayacucho', 'Cajamarca', 'Cusco', 'Huánuco']: b = L.rng.uniform(30, 70); L.fila(n, [d, *[round(b + j * 1.3, 1) for j in range(7)]]); n += 1
    L.fila(n + 1, ['P/ Preliminar.']); L.fila(n + 2, ['Fuente: Instituto Nacional de Estadística e Informática.']); L.vista((5, 5))
    L.fin(2025, 'cuadro del INEI: valores por departamento sin logros esperados; no hay avance que calcular; negarse')

@layout('k39_mir_meta_al_periodo')
def _(L):
    ws = L.hoja('Indicadores'); m = Mazo(L.rng)
    L.fila(1, ['Avance en los Indicadores de los Programas presupuestarios de la Administración Pública'], negrita=True); L.fila(2, ['Ejercicio fiscal 2025 — Periodo: Enero-Diciembre'])
    L.fila(4, ['Nivel', 'Objetivos', 'Denominación', 'Método de cálculo', 'Unidad de medida', 'Tipo-Dimensión-Frecuencia', 'Meta Programada', None, 'Realizado al Periodo', 'Avance % al periodo', 'Avance % anual']); L.fila(5, ['Anual', 'al periodo'], desde='G'); L.une('G4:H4', *[f'{x}4:{x}5' for x in 'ABCDEFIJK']); n = 6
    for niv, t in [('Fin', 'pct'), ('Propósito', 'pct'), ('Componente', 'num'), ('Componente', 'pct'), ('Actividad', 'num'), ('Actividad', 'num')]:
        lb, le, vo = m.serie(1, t); L.fila(n, [niv, ACC[n % 6], m.num() if t == 'num' else m.pct(), '(A/B)*100', 'Porcentaje', 'Estratégico-Eficacia-Anual', le[0], le[0], vo[0], round(vo[0] / le[0] * 100, 2), round(vo[0] / le[0] * 100, 2)]); L.ind(n, '', None, None, le[0], vo[0]); n += 1
    L.vista((4, 5), {'B': 36, 'C': 46})
    L.fin(2025, 'MIR federal a diciembre: meta anual y meta al periodo iguales; Realizado al Periodo es el VO; sin línea base', estirado=True, respuesta={'columnas': 'C=nombre,G=le:2025,H=nada,I=vo:2025'})

@layout('k40_costa_rica_mapp')
def _(L):
    ws = L.hoja('MAPP'); m = Mazo(L.rng)
    L.fila(1, ['MATRIZ DE ARTICULACIÓN PLAN PRESUPUESTO (MAPP) 2024 — SEGUIMIENTO ANUAL'], negrita=True)
    L.fila(3, ['Código y nombre del programa', 'Producto final', 'Indicador', 'Tipo de indicador', 'Línea base', 'Meta del indicador', None, None, None, 'Resultado', None, 'Estimación presupuestaria', None, 'Observaciones']); L.fila(4, ['2022', 'Desempeño programado 2024', 't+1', 't+2', 't+3', 'I semestre 2024', 'Anual 2024', 'Monto (millones ₡)', 'Ejecutado (millones ₡)'], desde='E'); L.une('A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'F3:I3', 'J3:K3', 'L3:M3', 'N3:N4'); n = 5
    for i in range(7): t = 'num' if i % 2 else 'pct'; lb, le, vo = m.serie(4, t); p = L.rng.randrange(100, 900); L.fila(n, [f'{750 + i // 3}-00 Programa de ejemplo', f'Producto {i + 1}', m.num() if t == 'num' else m.pct(), 'Eficacia', lb, *le, round(vo[0] * .48, D1(t)), vo[0], p, round(p * .91), 'Sin observaciones']); L.ind(n, '', None, lb, le[0], vo[0]); n += 1
    L.vista((3, 4), {'A': 30, 'C': 46})
    L.fin(2024, 'Costa Rica (MAPP): desempeño programado 2024 es el LE, t+1… las metas siguientes; Resultado anual es el VO; el presupuesto no', estirado=True, respuesta={'columnas': 'C=nombre,E=lb,F=le:2024,G=le:2025,H=le:2026,I=le:2027,J=nada,K=vo:2024,L=nada,M=nada'})

@layout('k41_anexo_b6_lineas_con_promedio')
def _(L):
    ws = L.hoja('Reporte'); m = Mazo(L.rng)
    for i, x in enumerate(['Anexo B-6', 'Reporte de seguimiento del Plan de Desarrollo Regional Concertado 2023 - 2033', 'Periodo PDRC: 2023 - 2033', 'Nivel de Gobierno: R - Gobierno Regional', 'Año reporte: 2024   Nivel de avance: Todos'], 1): L.fila(i, [x])
    L.fila(7, ['Código', 'Denominación', 'Entidad', 'Relevancia', 'Sentido Esperado', 'Tipo de Agregación', 'Línea Base', None, 'Logro Esperado', None, None, 'Valores Obtenidos', None, 'Avance Tipo I (%)', None, 'Avance Tipo II (%)']); L.fila(8, ['Año', 'Valor', 2023, 2024, 2025, 2023, 2024, 2023, 2024, 2023, 2024], desde='G'); L.une(*[f'{x}7:{x}8' for x in 'ABCDEF'], 'G7:H7', 'I7:K7', 'L7:M7', 'N7:O7', 'P7:Q7'); n = 9; h = None; av = []
    for k, c, nom, oc, t, _n in plan(m, 3, 1, sig='ER', red=(1,)):
        if k == 'n': L.fila(n, [f'{c} {nom}']); L.une(f'A{n}:M{n}'); L.obj(c) if c.startswith('O') else 0; h = n
        else:
            lb, le, vo = m.serie(3, t); code = f'IND.01.{_n}' + (' (*)' if L.rng.random() < .3 else ''); d = t == 'red'; a = [round(at1(le[j], vo[j], d), 2) for j in (0, 1)]; b = [round(at2(lb, le[j], vo[j]), 2) for j in (0, 1)]
            L.fila(n, [code, nom, 'GR EJEMPLO', 1, SENT(t), 'No acumulado', 2021, lb, *le, vo[0], vo[1], *a, *b]); L.fila(h, [*a, *b], desde='N'); L.ind(n, code, oc, lb, le[1], vo[1], d)
        n += 1
    L.fila(n + 1, ['IGR: 86.40']); L.fila(n + 3, ['NOTA :']); L.fila(n + 4, ['1. (*) Indicador sin registro de relevancia.']); L.fila(n + 6, ['Tabla Resumen: Semaforización']); L.fila(n + 7, ['Categoría', '[0%-75%>', '[75%-95%>', '≥95%', 'TOTAL']); L.fila(n + 8, ['OER', 1, 1, 1, 3]); L.fila(n + 9, ['AER', 1, 1, 1, 3])
    L.vista((7, 8), {'B': 46, 'C': 20})
    L.fin(2024, 'reporte del aplicativo: nodos en líneas combinadas con su promedio a la derecha, marcas (*) en el código, tabla resumen al pie; los promedios no son indicadores')

if __name__ == '__main__':
    for i, (nombre, f) in enumerate(TODO):
        if sys.argv[1:] and nombre[:3] not in sys.argv[1:]: continue
        f(Libro(AQUI, nombre, 7000 + int(nombre[1:3]))); print(nombre)
