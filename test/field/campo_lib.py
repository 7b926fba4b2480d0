"""Own implementation of METHOD.md for the layouts of this folder; knows nothing of the project."""
import json, os, random, datetime, subprocess, shutil, tempfile
from decimal import Decimal, ROUND_HALF_UP
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill, Border, Side
from openpyxl.utils import get_column_letter as COL

def r1(x):
    if x is None: return None
    v = float(Decimal(repr(round(x, 9))).quantize(Decimal('0.1'), rounding=ROUND_HALF_UP))
    return 0.0 if v == 0 else v
def at1(le, vo, desc):
    if le is None or vo is None: return None
    if le < 0 or vo < 0: return None                      # negative or of opposite sign -> ND
    if desc:
        if le == 0: return 100.0 if vo == 0 else 0.0
        if vo == 0: return 100.0
        return le / vo * 100
    if le == 0: return None
    return vo / le * 100
def at2(lb, le, vo):
    if lb is None or le is None or vo is None or le == lb: return None
    return (vo - lb) / (le - lb) * 100
def banda(a): return 'sinDato' if a is None else 'bajo' if a < 75 - 1e-9 else 'medio' if a < 95 - 1e-9 else 'alto'
clamp = lambda x: max(0.0, min(100.0, x))

class Libro:
    def __init__(self, carpeta, nombre, semilla):
        self.dir, self.nombre = carpeta, nombre; self.rng = random.Random(semilla); self.wb = Workbook(); self.wb.remove(self.wb.active)
        self.inds, self.objs = [], []
    def hoja(self, titulo): self.ws = self.wb.create_sheet(titulo); return self.ws
    def fila(self, n, vals, desde='A', negrita=False):
        c0 = ord(desde) - 64 if len(desde) == 1 else None
        for i, v in enumerate(vals):
            if v is None: continue
            c = self.ws.cell(n, c0 + i, v)
            if negrita: c.font = Font(bold=True)
    def une(self, *rs):
        for r in rs: self.ws.merge_cells(r)
    def obj(self, c):
        if c not in self.objs: self.objs.append(c)
    def ind(self, fila, codigo, obj, lb, le, vo, desc=False):
        """obj: code of the objective whose indicator it is; None: service / action level"""
        if obj: self.obj(obj)
        self.inds.append(dict(codigo=codigo, fila=fila, obj=obj, a1=at1(le, vo, desc), a2=at2(lb, le, vo), lb=lb, le=le, vo=vo, desc=desc))
    def vista(self, cab, ancho=None):
        for i in range(1, self.ws.max_column + 1): self.ws.column_dimensions[COL(i)].width = 18 if i == 1 else 14
        thin = Side(style='thin', color='999999')
        for row in self.ws.iter_rows(min_row=cab[0]):
            for c in row:
                if c.value is not None or c.row <= cab[1]:
                    c.border = Border(thin, thin, thin, thin); c.alignment = Alignment(wrap_text=c.row <= cab[1], vertical='center', indent=c.alignment.indent)
        for n in range(cab[0], cab[1] + 1):
            for c in self.ws[n]:
                if c.value is not None: c.fill = PatternFill('solid', fgColor='DDEBF7'); c.font = Font(bold=True)
        for k, w in (ancho or {}).items(): self.ws.column_dimensions[k].width = w
    def fin(self, anio, pista, hoja=None, estirado=False, pregunta=None, respuesta=None, nota=None, nombres=None, calculado=False, tras=None):
        ind = [dict(codigo=i['codigo'] or f"FILA.{i['fila']}" if i['codigo'] is not None else '', fila=i['fila'], avanceTipo1=r1(i['a1']), avanceTipo2=r1(i['a2']), banda=banda(i['a1'])) for i in self.inds]
        objs = []
        for c in self.objs:
            mine = [i for i in self.inds if i['obj'] == c]; a = [clamp(i['a1']) for i in mine if i['a1'] is not None]; b = [clamp(i['a2']) for i in mine if i['a2'] is not None]
            objs.append(dict(codigo=c, avanceTipo1=r1(sum(a) / len(a)) if a else None, avanceTipo2=r1(sum(b) / len(b)) if b else None, considerados=len(a), total=len(mine)))
        def cuenta(sel):
            t = dict(bajo=0, medio=0, alto=0, sinDato=0, total=0)
            for i in self.inds:
                if sel(i): t[banda(i['a1'])] += 1; t['total'] += 1
            return t
        if estirado: objs = []
        b = dict(objetivo=dict(bajo=0, medio=0, alto=0, sinDato=0, total=0) if estirado else cuenta(lambda i: i['obj']), servicio=cuenta(lambda i: True) if estirado else cuenta(lambda i: not i['obj']))
        d = dict(anio=anio, hoja=hoja or self.ws.title, indicadores=ind, objetivos=objs, bandas=b, estirado=estirado, pista=pista)
        if nombres: d['nombres'] = nombres
        if pregunta: d['pregunta'] = pregunta
        if respuesta: d['respuesta'] = respuesta
        if nota: d['nota'] = nota
        d['operandos'] = [dict(fila=i['fila'], lb=i['lb'], le=i['le'], vo=i['vo'], sentido='descendente' if i['desc'] else 'ascendente') for i in self.inds]
        p = os.path.join(self.dir, self.nombre); self.wb.properties.created = self.wb.properties.modified = datetime.datetime(2026, 2, 3); self.wb.save(p + '.xlsx')
        if calculado:  # cached values as Excel leaves them: LibreOffice opens and saves
            t = tempfile.mkdtemp()
            subprocess.run(['soffice', '--headless', f'-env:UserInstallation=file://{t}/perfil', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', t, p + '.xlsx'], check=True, capture_output=True, timeout=120)
            shutil.move(f'{t}/{self.nombre}.xlsx', p + '.xlsx')
        json.dump(d, open(p + '.expected.json', 'w'), ensure_ascii=False, indent=1)

# ---- material -------------------------------------------------------------------------------------------------
PCT = ['Porcentaje de establecimientos con personal certificado', 'Porcentaje de expedientes resueltos dentro del plazo', 'Porcentaje de distritos con plan de gestión aprobado',
 'Porcentaje de hogares con acceso a agua segura', 'Porcentaje de jóvenes que culminan la educación secundaria', 'Porcentaje de víctimas que reciben atención integral',
 'Porcentaje de entidades que publican datos abiertos', 'Porcentaje de vías vecinales en buen estado', 'Porcentaje de usuarios satisfechos con la atención recibida',
 'Porcentaje de niñas y niños con control de crecimiento completo', 'Porcentaje de productores que aplican buenas prácticas', 'Porcentaje de servidores capacitados en enfoque de género',
 'Porcentaje de residuos sólidos dispuestos adecuadamente', 'Porcentaje de denuncias con investigación concluida', 'Porcentaje de centros poblados con cobertura móvil',
 'Porcentaje de trámites digitalizados de inicio a fin', 'Porcentaje de mujeres que participan en espacios de decisión', 'Porcentaje de inversiones culminadas en el plazo previsto',
 'Porcentaje de áreas degradadas en recuperación', 'Porcentaje de personas con discapacidad que acceden a empleo', 'Porcentaje de instituciones educativas con conectividad',
 'Porcentaje de gobiernos locales asistidos técnicamente', 'Porcentaje de procesos con sentencia en segunda instancia', 'Porcentaje de adultos mayores con visita domiciliaria']
NUM = ['Número de asistencias técnicas brindadas a gobiernos locales', 'Número de personas atendidas en los servicios itinerantes', 'Número de hectáreas reforestadas', 'Número de viviendas mejoradas',
 'Número de operativos de fiscalización realizados', 'Número de convenios suscritos con universidades', 'Número de familias con título de propiedad', 'Número de kilómetros de camino mantenidos',
 'Número de docentes acompañados en aula', 'Número de campañas de comunicación ejecutadas', 'Número de centros de atención implementados', 'Número de registros actualizados']
RED = ['Tasa de deserción escolar interanual', 'Porcentaje de mujeres víctimas de violencia en los últimos 12 meses', 'Porcentaje de hogares con déficit habitacional', 'Tasa de mortalidad por accidentes de tránsito',
 'Días promedio de atención de un expediente', 'Porcentaje de niños menores de cinco años con anemia', 'Porcentaje de agua no facturada', 'Tiempo promedio de espera en consulta externa']
ENT = ['Dirección de Políticas del Valle', 'Oficina de Modernización', 'Gerencia de Desarrollo Social', 'Programa Aurora del Norte', 'Instituto de Aguas Altas', 'Dirección de Juventudes', 'Subgerencia de Planeamiento', 'Unidad de Articulación Territorial']
OBJ = ['Mejorar la calidad de los servicios que recibe la ciudadanía', 'Fortalecer la prevención de riesgos en la población vulnerable', 'Incrementar la competitividad de los productores locales', 'Reducir las brechas de acceso a servicios básicos']
ACC = ['Asistencia técnica focalizada a los gobiernos locales', 'Servicio de atención oportuna a la ciudadanía', 'Capacitación permanente a los servidores', 'Infraestructura adecuada en los centros de atención', 'Vigilancia efectiva del cumplimiento de la norma', 'Información actualizada para la toma de decisiones']
F = [1, .97, .93, .82, .7, 1.08, 1.15, .5, .88, .95, .76, 1.02]
class Mazo:
    """Draws names without repeating, and series of figures."""
    def __init__(self, rng):
        self.r = rng; self.p, self.n, self.d = PCT[:], NUM[:], RED[:]
        for x in (self.p, self.n, self.d): rng.shuffle(x)
        self.i = rng.randrange(12)
    def factor(self): self.i += 1; return F[self.i * 5 % 12]
    def pct(self): return self.p.pop()
    def num(self): return self.n.pop()
    def red(self): return self.d.pop()
    def ent(self): return self.r.choice(ENT)
    def serie(self, n, tipo='pct'):
        """lb, [n targets], [n actuals]"""
        r = self.r
        if tipo == 'pct': lb = round(r.uniform(22, 58), 1); st = r.uniform(1.6, 5.2); le = [round(lb + st * (k + 1), 1) for k in range(n)]; vo = [min(99.4, round(x * self.factor(), 1)) for x in le]
        elif tipo == 'num': lb = r.randrange(40, 900); st = r.randrange(max(3, lb // 14), max(6, lb // 6)); le = [lb + st * (k + 1) for k in range(n)]; vo = [round(x * self.factor()) for x in le]
        else: lb = round(r.uniform(30, 66), 1); st = r.uniform(1.1, 3.4); le = [round(lb - st * (k + 1), 1) for k in range(n)]; vo = [round(x / max(.7, self.factor()), 1) for x in le]
        return lb, le, vo

def plan(m, no=2, na=2, sig='EI', ni=1, red=()):
    """The rows of a strategic plan: nodes and indicators in order. red: places (0,1,...) of descending indicators"""
    k = 0; acc = ACC[:]; m.r.shuffle(acc)
    for o in range(1, no + 1):
        oc = f'O{sig}.{o:02d}'; yield ('n', oc, OBJ[o - 1], None, None, None)
        for j in range(1, ni + 1): t = 'red' if k in red else 'pct'; yield ('i', f'IO{sig}.{o:02d}.{j:02d}', m.red() if t == 'red' else m.pct(), oc, t, oc); k += 1
        for a in range(1, na + 1):
            ac = f'A{sig}.{o:02d}.{a:02d}'; yield ('n', ac, acc[(k + a) % 6], None, None, None)
            t = 'red' if k in red else ('num' if (o + a) % 2 else 'pct'); yield ('i', f'IA{sig}.{o:02d}.{a:02d}.01', {'red': m.red, 'num': m.num, 'pct': m.pct}[t](), None, t, ac); k += 1
def politica(m, no=2, ns=2, ni=2, red=()):
    k = 0
    for o in range(1, no + 1):
        oc = f'OP.{o:02d}'; yield ('n', oc, OBJ[o - 1], None, None, None)
        for j in range(1, ni + 1): t = 'red' if k in red else 'pct'; yield ('i', f'IOP.{o:02d}.{j:02d}', m.red() if t == 'red' else m.pct(), oc, t, oc); k += 1
        yield ('n', f'LN.{o:02d}.01', 'Lineamiento: ' + ACC[o], None, None, None)
        for s in range(1, ns + 1):
            sc = f'SS.{o:02d}.01.{s:02d}'; yield ('n', sc, ACC[(o + s) % 6], None, None, None)
            t = 'red' if k in red else ('num' if s % 2 else 'pct'); yield ('i', f'ISS.{o:02d}.01.{s:02d}.01', {'red': m.red, 'num': m.num, 'pct': m.pct}[t](), None, t, sc); k += 1
SENT = lambda t: 'Descendente' if t == 'red' else 'Ascendente'
