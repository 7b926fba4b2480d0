#!/usr/bin/python3
# Books of this folder: each layout with the right answers computed here.
import openpyxl, json, datetime, copy
from openpyxl.styles import Alignment, Font, PatternFill
import os
OUT=os.path.dirname(os.path.abspath(__file__))+'/'
def rnd(x):
    import decimal
    return None if x is None else float(decimal.Decimal(repr(round(x,9))).quantize(decimal.Decimal('0.1'),decimal.ROUND_HALF_UP))
def at(sen,lb,le,vo):
    if vo is None or le is None: return None,None
    if sen=='A': a1=None if le==0 else vo/le*100
    else: a1=(100 if vo==0 else 0) if le==0 else (100 if vo==0 else le/vo*100)
    if vo*le<0 or vo<0 or le<0: a1=None
    a2=None if lb is None or le==lb else (vo-lb)/(le-lb)*100
    return a1,a2
Y=[2021,2022,2023,2024,2025]
# clave, nivel, obj, servicio, nombre, sentido, LB, LE[], VO[]
BASE=[('a','O',1,0,'Porcentaje de personas satisfechas con la atención','A',40,[44,48,52,56,60],[43,47.5,50,55,None]),
('b','O',1,0,'Tasa de prevalencia de la violencia','D',30,[28,26,24,22,20],[29,27,23.5,24,None]),
('c','S',1,1,'Número de casos atendidos','A',120,[150,180,210,240,270],[140,175,220,231,None]),
('d','S',1,2,'Tiempo medio de espera en días','D',15.5,[15,14,13,12,11],[15.2,14.4,12.5,12.9,None]),
('e','O',2,0,'Porcentaje de hogares con acceso al servicio','A',61.86,[62,63.36,64,65,66],[61.5,60.5,63,64.1,None]),
('f','S',2,1,'Número de entidades que reportan','A',10,[12,14,16,18,20],[11,13,'ND','ND',None]),
('g','S',2,2,'Número de locales implementados','A',5,[8,10,12,16,20],[7,11,12,13,None])]
OBJ={1:'Mejorar la protección de las personas',2:'Fortalecer el acceso de la población a los servicios'}
SRV={(1,1):'Atención oportuna a personas',(1,2):'Orientación legal a usuarios',(2,1):'Registro de entidades',(2,2):'Locales de atención'}
LN={1:'Prevenir los riesgos',2:'Ampliar la cobertura'}
def codes(fam):
    if fam=='OP': return {'O':lambda o:f'OP.{o:02}','L':lambda o:f'LN.{o:02}.01','S':lambda o,s:f'SS.{o:02}.01.{s:02}','IO':lambda o,n:f'IOP.{o:02}.{n:02}','IS':lambda o,s,n:f'ISS.{o:02}.01.{s:02}.{n:02}'}
    x=fam
    return {'O':lambda o:f'OE{x}.{o:02}','S':lambda o,s:f'AE{x}.{o:02}.{s:02}','IO':lambda o,n:f'IOE{x}.{o:02}.{n:02}','IS':lambda o,s,n:f'IAE{x}.{o:02}.{s:02}.{n:02}'}
def walk(fam='OP',base=BASE,ln=True):
    """yields ('O',code,name,None) ('L'..) ('S'..) ('I',code,name,ind)"""
    C=codes(fam)
    for o in (1,2):
        yield 'O',C['O'](o),OBJ[o],None
        n=0
        for i in base:
            if i[1]=='O' and i[2]==o: n+=1; yield 'I',C['IO'](o,n),i[4],i
        if 'L' in C and ln: yield 'L',C['L'](o),LN[o],None
        for i in base:
            if i[1]=='S' and i[2]==o: yield 'S',C['S'](o,i[3]),SRV[(o,i[3])],None; yield 'I',C['IS'](o,i[3],1),i[4],i
def expect(name,anio,base=BASE,le=None,vo=None,fam='OP',note='',tol=None,answer=None,sen=None,objcodes=None,noobj=False,alts=None,order=None):
    k=Y.index(anio); res=[];objs={}
    num=lambda x: x if isinstance(x,(int,float)) else None
    for i in base:
        L=num((le or (lambda i:i[7][k]))(i)); V=num((vo or (lambda i:i[8][k]))(i)); s=(sen(i) if sen else i[5])
        a1,a2=at(s,num(i[6]),L,V); res.append(dict(k=i[0],nombre=i[4],at1=rnd(a1),at2=rnd(a2)))
        if i[1]=='O': objs.setdefault(i[2],[]).append((a1,a2))
    cl=lambda l:[min(100,max(0,x)) for x in l if x is not None]
    O=[]
    for o,v in objs.items():
        c1=cl([p[0] for p in v]);c2=cl([p[1] for p in v])
        O.append(dict(o=o,at1=rnd(sum(c1)/len(c1)) if c1 else None,at2=rnd(sum(c2)/len(c2)) if c2 else None,n=len(c1),t=len(v)))
    if order: res=[next(r for r in res if r['k']==q) for q in order]
    json.dump(dict(anio=anio,indicadores=res,objetivos=[] if noobj else O,note=note,alts=alts,solo_pregunta=(tol=='ask')),open(OUT+name+'.expected.json','w'),ensure_ascii=False,indent=1)
def book(name,sheets):
    wb=openpyxl.Workbook(); wb.remove(wb.active)
    for t,rows,merges,post in sheets:
        ws=wb.create_sheet(t)
        for r,row in enumerate(rows,1):
            for c,v in enumerate(row,1):
                if v is not None: ws.cell(r,c).value=v
        for m in merges: ws.merge_cells(m)
        if post: post(ws)
    wb.save(OUT+name+'.xlsx')
def B(name,rows,merges=(),post=None,title='Matriz'): book(name,[(title,rows,merges,post)])
S=lambda i:{'A':'Ascendente','D':'Descendente'}[i[5]]
def body(f,fam='OP',base=BASE,ln=True,nodes=True,node=None):
    out=[]
    for t,c,n,i in walk(fam,base,ln):
        if t=='I': out.append(f(c,n,i))
        elif nodes: out.append(node(t,c,n) if node else [c,n])
    return out
V=lambda i,j: i[8][j]
L=lambda i,j: i[7][j]
# 01 abbreviations LE24
B('l01_le24_vo24',[['Cód.','Descripción','Sentido','LB']+['LE'+str(y)[2:] for y in Y]+['VO'+str(y)[2:] for y in Y[:4]]]+body(lambda c,n,i:[c,n,S(i),i[6]]+i[7]+i[8][:4])); expect('l01_le24_vo24',2024)
# 02 Meta 24 / Ejec. 24 interleaved
B('l02_meta_ejec',[['PLAN MULTIANUAL'],[],['Código','Objetivo / Servicio / Indicador','Sentido','Línea base 2020']+[x for y in Y[:4] for x in (f'Meta {y%100}',f'Ejec. {y%100}')]]+body(lambda c,n,i:[c,n,S(i),i[6]]+[x for j in range(4) for x in (L(i,j),V(i,j))])); expect('l02_meta_ejec',2024)
# 03 apostrophe
B('l03_apostrofo',[['Código','Indicador','Sentido','L.B.']+[f"Meta '{y%100}" for y in Y]+[f"Logro '{y%100}" for y in Y[:4]]]+body(lambda c,n,i:[c,n,S(i),i[6]]+i[7]+i[8][:4])); expect('l03_apostrofo',2024)
# 04 2024 P / 2024 E
B('l04_p_e',[['Código','Nombre','Sentido esperado','Línea base']+[x for y in Y[:4] for x in (f'{y} P',f'{y} E')],[]]+body(lambda c,n,i:[c,n,S(i),i[6]]+[x for j in range(4) for x in (L(i,j),V(i,j))])+[[],['P: programado   E: ejecutado']]); expect('l04_p_e',2024)
# 05 VO-2024, baseline same cell
B('l05_lb_misma_celda',[['Código','Nombre del indicador','Sentido','Línea base (año)']+[f'LE-{y}' for y in Y]+[f'VO-{y}' for y in Y[:4]]]+body(lambda c,n,i:[c,n,S(i),f'{i[6]} (2020)']+i[7]+i[8][:4])); expect('l05_lb_misma_celda',2024)
# 06 year blocks Prog/Ejec/% merged
def yb(sub,merged,f,extra=0):
    h1=['Código','Indicador','Sentido','Línea base']; h2=[None]*4; m=['A1:A2','B1:B2','C1:C2','D1:D2']; c=5
    for y in Y[:4]:
        h1+=[y]+[None]*(len(sub)-1); h2+=sub
        if merged: m.append(f'{openpyxl.utils.get_column_letter(c)}1:{openpyxl.utils.get_column_letter(c+len(sub)-1)}1')
        c+=len(sub)
    return [h1,h2]+body(f),m
pct=lambda i,j: round(V(i,j)/L(i,j)*100,1) if isinstance(V(i,j),(int,float)) else 'ND'
r,m=yb(['Prog','Ejec','%'],True,lambda c,n,i:[c,n,S(i),i[6]]+[x for j in range(4) for x in (L(i,j),V(i,j),pct(i,j))]); B('l06_prog_ejec_pct',r,m); expect('l06_prog_ejec_pct',2024)
# 07 same, no merges, VO first and brecha
r,m=yb(['Obtenido','Esperado','Brecha'],False,lambda c,n,i:[c,n,S(i),i[6]]+[x for j in range(4) for x in (V(i,j),L(i,j),round(L(i,j)-V(i,j),2) if isinstance(V(i,j),(int,float)) else '')]); B('l07_obt_esp_brecha',r,m); expect('l07_obt_esp_brecha',2024)
# 08 three levels, wrong merges
h=[['Código','Indicador','Sentido','Línea de base',None,'Periodo 2021-2025'],[None,None,None,'Año','Valor']+[x for y in Y[:4] for x in (f'Año {y}',None)],[None]*5+['Meta','Logro']*4]
B('l08_tres_niveles',h+body(lambda c,n,i:[c,n,S(i),2020,i[6]]+[x for j in range(4) for x in (L(i,j),V(i,j))]),['A1:A3','B1:B3','C1:C3','D1:E1','F1:K1','F2:G2','H2:I2','J2:K2']); expect('l08_tres_niveles',2024)
# 09 semesters without total, with aggregation
G={'a':'No agregable','b':'No agregable','c':'Agregable','d':'No agregable','e':'No agregable','f':'Agregable','g':'Agregable'}
def sem(i,val): 
    if not isinstance(val,(int,float)): return [val,val]
    return [val//3,val-val//3] if G[i[0]]=='Agregable' else [round(val*.9,1),val]
B('l09_semestres',[['Código','Indicador','Sentido','Tipo de agregación','Línea base 2020','Logro esperado 2024',None,'Valor obtenido 2024',None],[None]*5+['I Semestre','II Semestre','I Semestre','II Semestre']]+body(lambda c,n,i:[c,n,S(i),G[i[0]],i[6]]+sem(i,L(i,3))+sem(i,V(i,3))),['F1:G1','H1:I1']); expect('l09_semestres',2024)
# 10 quarters with total anual
def q(i,val,acc=False):
    if not isinstance(val,(int,float)): return ['ND']*4
    return [val*.1,val*.2,val*.3,val*.4] if G[i[0]]=='Agregable' else [val*.7,val*.8,val*.9,val]
B('l10_trimestres_total',[['MATRIZ DE SEGUIMIENTO 2024'],['Código','Indicador','Sentido','Línea base','Meta física 2024',None,None,None,None,'Ejecución física 2024'],[None]*4+['I T','II T','III T','IV T','Meta anual','I T','II T','III T','IV T','Ejecución anual']]+body(lambda c,n,i:[c,n,S(i),i[6]]+q(i,L(i,3))+[L(i,3)]+q(i,V(i,3))+[V(i,3)]),['E2:I2','J2:N2']); expect('l10_trimestres_total',2024)
# 11 months with accumulated
M=['Ene','Feb','Mar','Abr','May','Jun','Jul','Ago','Set','Oct','Nov','Dic']
def mon(i,val):
    if not isinstance(val,(int,float)): return ['ND']*12
    return [1]*11+[val-11] if G[i[0]]=='Agregable' else [round(val*(.8+.2*k/11),2) for k in range(11)]+[val]
B('l11_meses_acum',[['Código','Indicador','Sentido','LB 2020','Meta 2024','Ejecución mensual 2024']+[None]*11+['Acumulado a diciembre'],[None]*5+M+[None]]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+mon(i,V(i,3))+[V(i,3)]),['F1:Q1']); expect('l11_meses_acum',2024)
# 12 quarters cumulative wording
B('l12_trim_al',[['Código','Indicador','Sentido','Línea base (2020)','Meta 2024','Al I trim. 2024','Al II trim. 2024','Al III trim. 2024','Al IV trim. 2024']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+([round(V(i,3)*x,1) for x in (.3,.5,.8)] if isinstance(V(i,3),(int,float)) else ['ND']*3)+[V(i,3)])); expect('l12_trim_al',2024)
# 13 order reversed, code last
B('l13_codigo_final',[['Valores obtenidos',None,None,None,'Logros esperados',None,None,None,'Línea base','Sentido','Indicador','Código'],[2021,2022,2023,2024,2021,2022,2023,2024,'Valor (2020)']]+body(lambda c,n,i:i[8][:4]+i[7][:4]+[i[6],S(i),n,c],node=lambda t,c,n:[None]*10+[n,c]),['A1:D1','E1:H1']); expect('l13_codigo_final',2024)
# 14 codes without dots
def nd(c): 
    import re; h,*t=c.split('.'); return h+(' ' if h[0]=='O' else '')+'.'.join(str(int(x)) for x in t)
B('l14_codigos_sin_puntos',[['Código','Denominación','Indicador','Sentido','Línea base','Meta 2023','Meta 2024','Resultado 2023','Resultado 2024']]+[ [nd(codes('I')['O'](i[2]) if i[1]=='O' else codes('I')['S'](i[2],i[3])),OBJ[i[2]] if i[1]=='O' else SRV[(i[2],i[3])],i[4],S(i),i[6],L(i,2),L(i,3),V(i,2),V(i,3)] for i in BASE]); expect('l14_codigos_sin_puntos',2024)
# 15 code inside name, hierarchical with indent
def f15(ws):
    for r in range(3,ws.max_row+1):
        v=str(ws.cell(r,1).value or ''); ws.cell(r,1).alignment=Alignment(indent=0 if v.startswith('OER') else 1 if v.startswith('AER') else 2)
B('l15_codigo_en_nombre',[['Plan de Desarrollo Regional Concertado'],['Objetivo / Acción / Indicador','Sentido','Línea base','Meta 2022','Meta 2023','Meta 2024','Logro 2022','Logro 2023','Logro 2024']]+body(lambda c,n,i:[n,S(i),i[6]]+i[7][1:4]+i[8][1:4],'R',node=lambda t,c,n:[f'{c} {n}']),(),f15); expect('l15_codigo_en_nombre',2024)
# 16 numerator/denominator columns
def nume(i): v=V(i,3); return [v*2,2,v] if isinstance(v,(int,float)) else ['ND','ND','ND']
B('l16_num_den_col',[['Código','Indicador','Sentido','LB','Meta 2024','Numerador 2024','Denominador 2024','Valor obtenido 2024']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+nume(i),'S')); expect('l16_num_den_col',2024)
# 17 num/den rows
rows=[['Código','Indicador','Sentido','Línea base','LE 2023','LE 2024','VO 2023','VO 2024']]
for t,c,n,i in walk('L'):
    if t!='I': rows.append([c,n])
    else:
        rows.append([c,n,S(i),i[6],L(i,2),L(i,3),V(i,2),V(i,3)])
        if n.startswith('Porc'): rows+=[[None,'Numerador',None,i[6]*10,None,None,V(i,2)*10,V(i,3)*10],[None,'Denominador',None,1000,None,None,1000,1000]]
B('l17_num_den_filas',rows); expect('l17_num_den_filas',2024)
# 18 disaggregation rows
rows=[['Código','Indicador','Sentido','Desagregación','Línea base','Meta 2023','Meta 2024','Valor 2023','Valor 2024']]
for t,c,n,i in walk('OP'):
    if t!='I': rows.append([c,n])
    elif n.startswith('Porc'):
        rows.append([c,n,S(i),'Total',i[6],L(i,2),L(i,3),V(i,2),V(i,3)])
        for d,x in (('Hombre',-2),('Mujer',2)): rows.append([None,None,None,d,i[6]+x,L(i,2)+x,L(i,3)+x,V(i,2)+x,V(i,3)+x])
    else: rows.append([c,n,S(i),'Total',i[6],L(i,2),L(i,3),V(i,2),V(i,3)])
B('l18_desagregacion',rows); expect('l18_desagregacion',2024)
# 19 totals, averages, legend, signatures
B('l19_totales_firmas',[['SEGUIMIENTO DE LA POLÍTICA'],['Código','Indicador','Sentido','Línea base 2020','Logro esperado 2024','Valor obtenido 2024']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3),V(i,3)])+[['TOTAL','7 indicadores',None,282.36,429,400],['Promedio general',None,None,40.3,61.3,66.7],[],['Leyenda:','Bajo',0,75],[None,'Medio',75,95],[None,'Alto',95,100],[],['____________','','','____________'],['Elaborado por','','','Revisado por 2025'],['Fuente: ENAPRES 2024. Nota: IOP.01.01 corresponde a dato anualizado']]); expect('l19_totales_firmas',2024)
# 20 budget beside
B('l20_presupuesto',[['Código','Indicador','Sentido','Línea base','Meta',None,'Valor obtenido',None,'Presupuesto 2024 (S/)',None,None,None],[None]*4+[2023,2024,2023,2024,'PIA','PIM','Devengado','% Ejec.']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),V(i,2),V(i,3),100000,120000,90000,.75]),['E1:F1','G1:H1','I1:L1']); expect('l20_presupuesto',2024)
# 20b budget per year interleaved Fisico/Financiero
h1=['Código','Indicador','Sentido','Línea base'];h2=[None]*4;h3=[None]*4
for y in (2023,2024): h1+=[y]+[None]*3; h2+=['Físico',None,'Financiero',None]; h3+=['Prog.','Ejec.','Prog.','Ejec.']
B('l21_fisico_financiero',[h1,h2,h3]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),V(i,2),5000,4200,L(i,3),V(i,3),6000,5100]),['E1:H1','I1:L1','E2:F2','G2:H2','I2:J2','K2:L2']); expect('l21_fisico_financiero',2024)
# 22 semaforo
B('l22_semaforo',[['Código','Indicador','Sentido','Línea base','Meta 2024','Logrado 2024','% de avance 2024','Semáforo','Estado']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3),V(i,3),pct(i,3),'●','En proceso'])); expect('l22_semaforo',2024)
# 23 percent mixed
def f23(ws):
    for row in ws.iter_rows(min_row=2):
        for c in row:
            if isinstance(c.value,float) and c.value<1: c.number_format='0.0%'
def p23(i,v,k):
    if not n23(i) or not isinstance(v,(int,float)): return v
    return [f'{v}%',round(v/100,6),f'{v} %'][k%3]
n23=lambda i:i[4].startswith('Porc')
B('l23_porcentajes',[['Código','Indicador','Sentido','Línea base','LE 2023','LE 2024','VO 2023','VO 2024']]+body(lambda c,n,i:[c,n,S(i),p23(i,i[6],0),p23(i,L(i,2),1),p23(i,L(i,3),2),p23(i,V(i,2),0),p23(i,V(i,3),1)]),(),f23); expect('l23_porcentajes',2024)
# 24 units behind
U={'a':'%','b':'%','c':'casos','d':'días','e':'%','f':'entidades','g':'locales'}
u=lambda i,v: f'{v} {U[i[0]]}' if isinstance(v,(int,float)) else v
B('l24_unidad_detras',[['Código','Indicador','Sentido','Línea base (2020)','Logro esperado 2024','Valor obtenido 2024']]+body(lambda c,n,i:[c,n,S(i),u(i,i[6]),u(i,L(i,3)),u(i,V(i,3))])); expect('l24_unidad_detras',2024)
# 25 negatives
NB=copy.deepcopy(BASE); NB[0]=('a','O',1,0,'Brecha de resultados','A',-8,[-7,-6,-5,-4,-3],[-7.5,-6,-5.5,-4.5,None]); NB[2]=('c','S',1,1,'Variación porcentual de casos','A',-2,[0,1,2,4,5],[-1,0,1,3,None])
B('l25_negativos',[['Código','Indicador','Sentido','Línea base','LE 2023','LE 2024','VO 2023','VO 2024']]+body(lambda c,n,i:[c,n,S(i),i[6] if i[6]>0 else f'({-i[6]})' if i[0]=='c' else i[6],L(i,2),L(i,3),V(i,2),V(i,3)],base=NB)); expect('l25_negativos',2024,NB)
# 26 cut above 31/12/2023 with partial 2024
hd=['Código','Indicador','Sentido','Línea base','LE 2022','LE 2023','LE 2024','VO 2022','VO 2023','VO 2024']
row26=lambda c,n,i:[c,n,S(i),i[6]]+i[7][1:4]+i[8][1:4]
B('l26_corte_2023',[['Información al 31 de diciembre de 2023'],['Impreso el 15/03/2025'],hd]+body(row26)); expect('l26_corte_2023',2023)
B('l27_corte_decoy',[['Política Nacional aprobada por D.S. N.° 012-2022-PCM'],['Periodo de evaluación:','Ejercicio 2023'],['Fecha de reporte:',datetime.date(2024,4,15)],hd]+body(row26)); expect('l27_corte_decoy',2023)
B('l28_corte_cell',[['Año de corte',None,2023],['Versión 2024-03'],hd]+body(row26)); expect('l28_corte_cell',2023)
B('l29_reporte_decoy',[['Actualizado a mayo 2025'],['PESEM 2021-2025, modificado con RM 045-2023'],hd]+body(row26,'S')); expect('l29_reporte_decoy',2024)
# 30 preliminar
B('l30_preliminar',[hd[:9]+['VO 2024 (preliminar)']]+body(row26)); expect('l30_preliminar',2024,note='2023 o 2024 según pregunte')
# 31 two sheets
sh=lambda j:[['Código','Indicador','Sentido','Línea base','Meta','Resultado']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,j),V(i,j)])
book('l31_dos_hojas',[('Seguimiento 2023',sh(2),[],None),('Seguimiento 2024',sh(3),[],None)]); expect('l31_dos_hojas',2024,note='--hoja')
# 32 hidden columns (hidden superseded targets)
def f32(ws): ws.column_dimensions['E'].hidden=True; ws.column_dimensions['F'].hidden=True
B('l32_columnas_ocultas',[['Código','Indicador','Sentido','Línea base','LE 2023','LE 2024','LE 2023','LE 2024','VO 2023','VO 2024']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2)+3,L(i,3)+3,L(i,2),L(i,3),V(i,2),V(i,3)]),(),f32); expect('l32_columnas_ocultas',2024,note='visible targets; may ask')
# 33 filter hiding rows
def f33(ws):
    ws.auto_filter.ref=f'A1:H{ws.max_row}'
    for r in range(5,8): ws.row_dimensions[r].hidden=True
B('l33_filtro',[['Código','Indicador','Sentido','Línea base','LE 2023','LE 2024','VO 2023','VO 2024']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),V(i,2),V(i,3)]),(),f33); expect('l33_filtro',2024)
# 34 Word copy
w=lambda v: f'{v}\n' if v is not None else None
B('l34_word',[['Código\n','Objetivo prioritario/\nLineamiento/\nServicio/\nIndicador','Sentido\nespe-\nrado','Línea\nde\nbase\n(2020)','Logros\nesperados',None,'Valores\nobte-\nnidos',None],[None]*4+['2023\n','2024\n','2023\n','2024\n']]+body(lambda c,n,i:[w(c),n.replace(' ','\n',1),w(S(i)),w(i[6]),w(L(i,2)),w(L(i,3)),w(V(i,2)),w(V(i,3))],node=lambda t,c,n:[c.replace('.','.\n',1),n]),['E1:F1','G1:H1']); expect('l34_word',2024)
# 35 system export
tx=lambda v: '' if v is None else f'{v:.2f}' if isinstance(v,(int,float)) else v
B('l35_export_texto',[['COD_INDICADOR','DES_INDICADOR','COD_PADRE','SENTIDO','ANIO_LB','VALOR_LB']+[f'META_{y}' for y in Y]+[f'VALOR_OBTENIDO_{y}' for y in Y]]+[[c,n,p,S(i).upper(),'2020',tx(i[6])]+[tx(x) for x in i[7]]+[tx(x) for x in i[8]] for (c,n,i,p) in [(c,n,i,'.'.join(c[1:].split('.')[:-1])) for t,c,n,i in walk('OP') if t=='I']],title='export'); expect('l35_export_texto',2024)
# 36 fiscal
B('l36_fiscal',[['Código','Indicador','Sentido','Línea base','Meta','Meta','Ejecutado','Ejecutado'],[None]*4+['AF 2023','AF 2024','AF 2023','AF 2024']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),V(i,2),V(i,3)],'I')); expect('l36_fiscal',2024)
# 37 avance as value
B('l37_avance_valor',[['Código','Indicador','Sentido','Línea base','Meta 2023','Avance 2023','Meta 2024','Avance 2024']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),V(i,2),L(i,3),V(i,3)],'I')); expect('l37_avance_valor',2024)
# 38 avance % beside VO
B('l38_avance_pct_y_vo',[['Código','Indicador','Sentido','Línea base','Meta 2024','Logro 2024','Avance 2024']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3),V(i,3),pct(i,3)],'I')); expect('l38_avance_pct_y_vo',2024)
# 39 avance % only
def f39(ws):
    for r in range(2,ws.max_row+1): ws.cell(r,6).number_format='0.0%'
B('l39_solo_avance_pct',[['Código','Indicador','Sentido','Línea base','Meta 2024','Avance 2024']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3),pct(i,3)/100 if isinstance(pct(i,3),float) else 'ND'],'I'),(),f39); expect('l39_solo_avance_pct',2024,tol='ask',note='no VO: must refuse')
# 40 formulas no cached
rows=[['Código','Indicador','Sentido','Línea base','LE 2024','Numerador','Denominador','VO 2024']]
for t,c,n,i in walk():
    r=len(rows)+1
    rows.append([c,n] if t!='I' else [c,n,S(i),i[6],L(i,3)]+([V(i,3)*4,4,f'=ROUND(F{r}/G{r},2)'] if isinstance(V(i,3),(int,float)) else [None,None,'ND']))
B('l40_formulas_sin_valor',rows); expect('l40_formulas_sin_valor',2024)
# 41 ND spellings
ndv={'f':['N.D.','s/i','No disponible','n. d.'],'g':['-','…','Sin información','Pendiente']}
NB=[tuple(list(i[:8])+[ndv.get(i[0],i[8][:4])+[None]]) for i in BASE]; NB[4]=('e','O',2,0,NB[4][4],'A','No determinado',NB[4][7],[61,62,63,'N/A',None])
B('l41_nd',[['Código','Indicador','Sentido','Línea base','LE 2021','LE 2022','LE 2023','LE 2024','VO 2021','VO 2022','VO 2023','VO 2024']]+body(lambda c,n,i:[c,n,S(i),i[6]]+i[7][:4]+i[8][:4],base=NB)); expect('l41_nd',2024,NB)
# 42 blank year in the middle, LB only
B('l42_anio_blanco',[['Código','Indicador','Sentido','Logros esperados',None,None,None,None,'Valores obtenidos',None,None,None,None,'Línea base',None],[None]*3+Y+Y+['Valor','Año']]+body(lambda c,n,i:[c,n,S(i)]+i[7]+[V(i,0),None,V(i,2),V(i,3),None]+[i[6],2020]),['D1:G1','I1:L1','N1:O1']); expect('l42_anio_blanco',2024)
# 43 long format
rows=[['Código','Indicador','Sentido','Línea base','Año','Meta','Logro']]
for t,c,n,i in walk():
    if t=='I':
        for j in range(4): rows.append([c,n,S(i),i[6],Y[j],L(i,j),V(i,j)])
B('l43_formato_largo',rows); expect('l43_formato_largo',2024,note='may refuse')
# 44 two rows per indicator
rows=[['Código','Indicador','Sentido','Línea base','Tipo de dato']+Y[:4]]; mer=[]
for t,c,n,i in walk():
    if t!='I': rows.append([c,n])
    else:
        r=len(rows)+1; rows+=[[c,n,S(i),i[6],'Logro esperado']+i[7][:4],[None,None,None,None,'Valor obtenido']+i[8][:4]]; mer+=[f'{x}{r}:{x}{r+1}' for x in 'ABCD']
B('l44_dos_filas',rows,mer); expect('l44_dos_filas',2024,note='may refuse')
# 45 dates as headers
def f45(ws):
    for c in range(5,9): ws.cell(2,c).number_format='yyyy'
dt=datetime.datetime
B('l45_fechas_cabecera',[['Código','Indicador','Sentido','Línea base','Logro esperado',None,'Valor obtenido',None],[None]*4+[dt(2023,12,31),dt(2024,12,31),dt(2023,12,31),dt(2024,12,31)]]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),V(i,2),V(i,3)]),['E1:F1','G1:H1'],f45); expect('l45_fechas_cabecera',2024)
# 46 comma decimals thousands
BIG=copy.deepcopy(BASE); BIG[2]=('c','S',1,1,BIG[2][4],'A',1200.5,[1500,1800,2100,2400.5,2700],[1400,1750,2200,2310.25,None])
es=lambda v: v if not isinstance(v,(int,float)) else f'{v:,.2f}'.replace(',','_').replace('.',',').replace('_','.')
B('l46_coma_miles',[['Código','Indicador','Sentido','Línea base','LE 2023','LE 2024','VO 2023','VO 2024']]+body(lambda c,n,i:[c,n,S(i),es(i[6]),es(L(i,2)),es(L(i,3)),es(V(i,2)),es(V(i,3))],base=BIG)); expect('l46_coma_miles',2024,BIG)
# 46b thousands ambiguous
BIG2=copy.deepcopy(BASE); BIG2[2]=('c','S',1,1,BIG2[2][4],'A',1200,[1500,1800,2100,2400,2700],[1400,1750,2200,2310,None]); BIG2[3]=('d','S',1,2,BIG2[3][4],'D',15,[15,14,13,12,11],[15,14,12,13,None])
BIG2=[tuple(list(i[:6])+[round(i[6]),[round(x) for x in i[7]],[round(x) if isinstance(x,(int,float)) else x for x in i[8]]]) for i in BIG2]
th=lambda v: v if not isinstance(v,(int,float)) else f'{v:,}'.replace(',','.')
B('l47_punto_miles',[['Código','Indicador','Sentido','Línea base','LE 2023','LE 2024','VO 2023','VO 2024']]+body(lambda c,n,i:[c,n,S(i),th(i[6]),th(L(i,2)),th(L(i,3)),th(V(i,2)),th(V(i,3))],base=BIG2)); expect('l47_punto_miles',2024,BIG2,note='all in dot thousands in one row: ratio the same')
# 48 PP
rows=[['Programa presupuestal 0080'],['Nivel','Código','Denominación','Indicador','Sentido','Línea base','Meta 2023','Meta 2024','Valor 2023','Valor 2024']]
for i in BASE: rows.append([('Resultado específico' if i[1]=='O' else 'Producto'),('' if i[1]=='O' else f'300{i[2]}{i[3]:03}'),OBJ[i[2]] if i[1]=='O' else SRV[(i[2],i[3])],i[4],S(i),i[6],L(i,2),L(i,3),V(i,2),V(i,3)])
B('l48_pp',rows); expect('l48_pp',2024,noobj=True)
# 49 OEL, meta 2030
B('l49_meta_2030',[['Código','Indicador','Sentido','Línea base',None,'Metas',None,None,None,'Resultados',None],[None]*3+['Año','Valor','2023','2024','2025','Meta al 2030','2023','2024']]+body(lambda c,n,i:[c,n,S(i),2020,i[6]]+i[7][2:5]+[99 if i[5]=='A' else 5]+i[8][2:4],'L'),['D1:E1','F1:I1','J1:K1']); expect('l49_meta_2030',2024)
# 50 two target blocks
B('l50_metas_modificadas',[['Código','Indicador','Sentido','Línea base','Logros esperados (original)',None,'Logros esperados (modificado RM 123-2023)',None,'Valores obtenidos',None],[None]*4+[2023,2024]*3]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2)+5,L(i,3)+5,L(i,2),L(i,3),V(i,2),V(i,3)]),['E1:F1','G1:H1','I1:J1']); expect('l50_metas_modificadas',2024,note='ask')
# 51 VO prelim/definitive
B('l51_vo_prelim_def',[['Código','Indicador','Sentido','Línea base','Logro esperado 2024','Valor obtenido 2024 preliminar','Valor obtenido 2024 definitivo']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3),V(i,3)+1 if isinstance(V(i,3),(int,float)) else 'ND',V(i,3)])); expect('l51_vo_prelim_def',2024,note='ask or definitivo')
# 52 semester + anual in VO
B('l52_sem_anual',[['Código','Indicador','Sentido','LB','Meta anual 2024','I Sem 2024','II Sem 2024','Logro anual 2024']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+sem(i,V(i,3))+[V(i,3)],'R')); expect('l52_sem_anual',2024)
# 53 transposed ficha
F=['Código','Indicador','Sentido','Línea base']+[f'Logro esperado {y}' for y in Y[:4]]+[f'Valor obtenido {y}' for y in Y[:4]]
cols=[[c,n,S(i),i[6]]+i[7][:4]+i[8][:4] for t,c,n,i in walk() if t=='I']
B('l53_traspuesta',[[F[r]]+[c[r] for c in cols] for r in range(len(F))]); expect('l53_traspuesta',2024,note='may refuse')
# 54 Año 1 (2021)
B('l54_anio_1',[['Código','Indicador','Sentido','Línea base (2020)','Logros esperados',None,None,None,'Valores obtenidos',None,None,None],[None]*4+[f'Año {k+1}\n({y})' for k,y in enumerate(Y[:4])]*2]+body(lambda c,n,i:[c,n,S(i),i[6]]+i[7][:4]+i[8][:4]),['E1:H1','I1:L1']); expect('l54_anio_1',2024)
# 55 arrows direction
B('l55_flechas',[['Código','Indicador','Tendencia','Línea base','LE 2023','LE 2024','VO 2023','VO 2024']]+body(lambda c,n,i:[c,n,'↑' if i[5]=='A' else '↓',i[6],L(i,2),L(i,3),V(i,2),V(i,3)])); expect('l55_flechas',2024)
# 56 offset start
B('l56_desplazada',[[]]*9+[[None]*4+['MINISTERIO']]+[[],[]]+[[None]*4+x for x in [['N°','Código','Indicador','Unidad de medida','Sentido','Línea base','LE 2023','LE 2024','VO 2023','VO 2024','Observaciones']]+[[k+1]+x for k,x in enumerate(body(lambda c,n,i:[c,n,U[i[0]],S(i),i[6],L(i,2),L(i,3),V(i,2),V(i,3),'Dato de 2022 corregido a 45 en 2023'],'I'))]]); expect('l56_desplazada',2024)
# 57 full date headers
B('l57_logrado_fecha',[['Código','Indicador','Sentido','LB (31.12.2020)','Previsto al 31.12.2023','Previsto al 31.12.2024','Logrado al 31.12.2023','Logrado al 31.12.2024']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),V(i,2),V(i,3)])); expect('l57_logrado_fecha',2024)
# 58 no years in header, one year in title
B('l58_anio_en_titulo',[['Reporte de seguimiento del PEI - Año 2024'],[],['OEI/AEI','Descripción','Indicador','Sentido','Línea base','Esperado','Obtenido','Dif.']]+[[codes('I')['O'](i[2]) if i[1]=='O' else codes('I')['S'](i[2],i[3]),OBJ[i[2]] if i[1]=='O' else SRV[(i[2],i[3])],i[4],S(i),i[6],L(i,3),V(i,3),'x'] for i in BASE]); expect('l58_anio_en_titulo',2024)
# 59 LE and VO blocks with heading only on merged row, years without apostrophe '23
B('l59_dos_digitos',[['Código','Indicador','Sentido','Línea base','LOGRO ESPERADO',None,None,'VALOR OBTENIDO',None,None],[None]*4+["'22","'23","'24"]*2]+body(lambda c,n,i:[c,n,S(i),i[6]]+i[7][1:4]+i[8][1:4]),['E1:G1','H1:J1']); expect('l59_dos_digitos',2024)
# 60 columns for levels (objective, action, indicator each own column, merged down)
rows=[['Objetivo prioritario','Servicio','Indicador','Sentido','Línea base','Meta 2024','Resultado 2024']]; mer=[]
for o in (1,2):
    st=len(rows)+1
    for i in [x for x in BASE if x[2]==o]: rows.append([f'OP{o}: {OBJ[o]}' if len(rows)+1==st else None,f'S{i[3]}. {SRV[(o,i[3])]}' if i[1]=='S' else None,i[4],S(i),i[6],L(i,3),V(i,3)])
    mer.append(f'A{st}:A{len(rows)}')
B('l60_niveles_en_columnas',rows,mer); expect('l60_niveles_en_columnas',2024)
# 61 quarter no total nor aggregation
B('l61_trim_sin_total',[['Código','Indicador','Sentido','Línea base','Meta anual 2024','T1 2024','T2 2024','T3 2024','T4 2024']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+q(i,V(i,3)))); expect('l61_trim_sin_total',2024,tol='ask',note='nothing says sum or last: must ask')
# 62 VO pct-of-target called "Cumplimiento"
B('l62_cumplimiento',[['Código','Indicador','Sentido','Línea base','Meta 2023','Meta 2024','Cumplimiento 2023','Cumplimiento 2024']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),pct(i,2),pct(i,3)])); expect('l62_cumplimiento',2024,tol='ask',note='cumplimiento is % of target: no VO')
# 63 no baseline, no direction
B('l63_sin_lb_ni_sentido',[['Código','Indicador','Programado 2024','Alcanzado 2024']]+body(lambda c,n,i:[c,n,L(i,3),V(i,3)],'I')); expect('l63_sin_lb_ni_sentido',2024,[tuple(list(i[:6])+[None]+list(i[7:])) for i in BASE],sen=lambda i:'A',note='ascending by default: badge must not be Segura')
# 64 LB moved: rebased "Línea base actualizada"
B('l64_dos_lb',[['Código','Indicador','Sentido','Línea base 2018','Línea base actualizada 2020','LE 2024','VO 2024']]+body(lambda c,n,i:[c,n,S(i),i[6]-1,i[6],L(i,3),V(i,3)])); expect('l64_dos_lb',2024,note='ask or actualizada')
# 65 VO 2019, 2020 history columns before the baseline
B('l65_serie_historica',[['Código','Indicador','Sentido','Serie histórica',None,None,'Línea base',None,'Logros esperados',None,'Valores obtenidos',None],[None]*3+[2017,2018,2019,'Año','Valor',2023,2024,2023,2024]]+body(lambda c,n,i:[c,n,S(i),i[6]-3,i[6]-2,i[6]-1,2020,i[6],L(i,2),L(i,3),V(i,2),V(i,3)]),['D1:F1','G1:H1','I1:J1','K1:L1']); expect('l65_serie_historica',2024)
# 66 targets as ranges / text with symbols
B('l66_meta_simbolo',[['Código','Indicador','Sentido','Línea base','LE 2024','VO 2024']]+body(lambda c,n,i:[c,n,S(i),i[6],('≥ ' if i[5]=='A' else '≤ ')+str(L(i,3)),str(V(i,3))+('*' if i[0]=='c' else '') if V(i,3)!='ND' else 'ND'])+[['* Cifra preliminar']]); expect('l66_meta_simbolo',2024)
# ---------- second batch
H8=['Código','Indicador','Sentido','Línea base','LE 2023','LE 2024','VO 2023','VO 2024']
r8=lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),V(i,2),V(i,3)]
isn=lambda v:isinstance(v,(int,float))
# 70 superseded VO hidden + "ajustado"
B('m70_vo_ajustado',[H8+['VO 2024 ajustado']]+body(lambda c,n,i:r8(c,n,i)[:7]+[V(i,3)+2 if isn(V(i,3)) else 'ND',V(i,3)])); expect('m70_vo_ajustado',2024,note='ask')
B('m71_le_reprogramado',[H8[:6]+['LE 2024 reprogramado']+H8[6:]]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3)+4,L(i,3),V(i,2),V(i,3)])); expect('m71_le_reprogramado',2024,note='ask')
# 72 VO partial period in the header
B('m72_ene_set',[H8[:7]+['VO 2024 (enero-setiembre)']]+body(r8)); expect('m72_ene_set',2024,note='partial year: must be said/asked; 2023 also acceptable')
# 73 two stacked tables
def sh2(j): return [[f'AÑO {Y[j]}'],['Código','Indicador','Sentido','Línea base','Meta','Resultado']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,j),V(i,j)])
B('m73_apiladas',sh2(2)+[[],[]]+sh2(3)); expect('m73_apiladas',2024,note='ask')
# 74 repeated header
b=body(r8); B('m74_cabecera_repetida',[H8]+b[:7]+[[],['Página 2'],H8]+b[7:]); expect('m74_cabecera_repetida',2024)
# 75 subtotal rows with code in name
rows=[H8]
for o in (1,2):
    for t,c,n,i in walk():
        if int(c.split('.')[1])==o: rows.append(r8(c,n,i) if t=='I' else [c,n])
    rows.append([None,f'Promedio OP.{o:02}',None,40,50,55,45,52])
rows.append([None,'Promedio de la política',None,40,50,55,45,52])
B('m75_promedios',rows); expect('m75_promedios',2024)
# 76 wrong merge: LE head spans one VO column
B('m76_merge_corrido',[['Código','Indicador','Sentido','Línea base','Logros esperados']+[None]*4+['Valores obtenidos',None,None],[None]*4+[2021,2022,2023,2024]*2]+body(lambda c,n,i:[c,n,S(i),i[6]]+i[7][:4]+i[8][:4]),['A1:A2','E1:I1','J1:L1']); expect('m76_merge_corrido',2024)
# 77 baseline year column leads the LE block
B('m77_lb_en_bloque',[['Código','Indicador','Sentido','Logros esperados',None,None,None,None,'Valores obtenidos',None,None,None],[None]*3+['2020 (LB)',2021,2022,2023,2024,2021,2022,2023,2024]]+body(lambda c,n,i:[c,n,S(i),i[6]]+i[7][:4]+i[8][:4]),['D1:H1','I1:L1']); expect('m77_lb_en_bloque',2024)
# 78 scale mixture: LE/LB 56 bare, VO 0.55 formatted %
def f78(ws):
    for r in range(2,ws.max_row+1):
        for c in (7,8):
            x=ws.cell(r,c)
            if isinstance(x.value,float) and x.value<1: x.number_format='0.0%'
B('m78_escala_mezclada',[H8]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3)]+[round(V(i,k)/100,5) if n23(i) else V(i,k) for k in (2,3)]),(),f78); expect('m78_escala_mezclada',2024,note='100x: convert or warn, not Segura if wrong')
# 79 LE "56%" VO 0.55 general
B('m79_escala_general',[H8]+body(lambda c,n,i:[c,n,S(i)]+[f'{x}%' if n23(i) else x for x in (i[6],L(i,2),L(i,3))]+[round(V(i,k)/100,5) if n23(i) else V(i,k) for k in (2,3)])); expect('m79_escala_general',2024,note='as 78')
# 80 ambiguous thousands/decimals
A8=copy.deepcopy(BASE); A8[2]=('c','S',1,1,A8[2][4],'A',1.2,[1.1,1.2,1.25,1.234,2],[1.1,1.2,1.15,1.2,None])
B('m80_ambiguo',[H8]+body(lambda c,n,i:[c,n,S(i)]+(['1,200','1,250','1.234','1,150','1,200'] if i[0]=='c' else [i[6],L(i,2),L(i,3),V(i,2),V(i,3)]))); expect('m80_ambiguo',2024,tol='ask',note='1.234 against 1,200: cannot be known')
# 81 Sentido synonyms
sy={'a':'Creciente','b':'Reducir','c':'Incremento','d':'Disminución','e':'(+)','f':'Aumentar','g':'Asc.'}
B('m81_sentido_sinonimos',[H8]+body(lambda c,n,i:[c,n,sy[i[0]],i[6],L(i,2),L(i,3),V(i,2),V(i,3)])); expect('m81_sentido_sinonimos',2024)
# 82 fiscal split years
B('m82_anio_partido',[['Código','Indicador','Sentido','Línea base','Meta 2022/2023','Meta 2023/2024','Logro 2022/2023','Logro 2023/2024']]+body(r8)); expect('m82_anio_partido',2024,note='ask')
# 83 numeric codes as floats
rows=[['N°','Objetivo/Servicio/Indicador','Sentido','Línea base','LE 2023','LE 2024','VO 2023','VO 2024']]
for o in (1,2):
    rows.append([o,OBJ[o]])
    for k,i in enumerate([x for x in BASE if x[2]==o]): rows.append([float(f'{o}.{k+1}'),i[4]]+r8('',i[4],i)[2:])
B('m83_codigo_numerico',rows); expect('m83_codigo_numerico',2024,noobj=True,note='objective mean unclear')
# 84 old Avance columns of 2023 with weights
B('m84_avance_viejo_peso',[['Código','Indicador','Sentido','Ponderación','Línea base','LE 2023','LE 2024','VO 2023','VO 2024','Avance Tipo 1 (%) 2023','Avance Tipo 2 (%) 2023','Tamaño de muestra']]+body(lambda c,n,i:r8(c,n,i)[:3]+[.5]+r8(c,n,i)[3:]+[pct(i,2),12.3,1500])); expect('m84_avance_viejo_peso',2024)
# 85 matrix and older copy in other sheet
book('m85_copia_vieja',[('Matriz',[H8]+body(r8),[],None),('Matriz (2)',[H8]+body(lambda c,n,i:r8(c,n,i)[:5]+[L(i,3)+6,V(i,2),V(i,3)]),[],lambda ws:setattr(ws,'sheet_state','hidden'))]); expect('m85_copia_vieja',2024,note='hidden copy')
# 86 VO 2025 placeholders 0
B('m86_ceros_2025',[['Código','Indicador','Sentido','Línea base','LE 2023','LE 2024','LE 2025','VO 2023','VO 2024','VO 2025']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),L(i,4),V(i,2),V(i,3),0])); expect('m86_ceros_2025',2024,note='0 in a future year for all: must not be Segura 2025')
# 87 VO 2025 one filled
B('m87_2025_uno',[['Código','Indicador','Sentido','Línea base','LE 2023','LE 2024','LE 2025','VO 2023','VO 2024','VO 2025']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),L(i,4),V(i,2),V(i,3),258 if i[0]=='c' else None])); expect('m87_2025_uno',2024,note='documented default: last year with a VO; not Segura')
# 88 meta and meta acumulada
B('m88_meta_acumulada',[H8[:6]+['LE acumulado 2024']+H8[6:]+['VO acumulado 2024']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),L(i,3)*3,V(i,2),V(i,3),V(i,3)*3 if isn(V(i,3)) else 'ND'])); expect('m88_meta_acumulada',2024,note='ask')
# 89 months, total wording
for nm,head in (('m89a','Acum.'),('m89b','Total ejecutado al 31/12'),('m89c','Σ'),('m89d','Ejec. anual')):
    B(nm+'_meses_total',[['Código','Indicador','Sentido','Línea base','Meta anual','2024']+[None]*12,[None]*5+[x.upper()+'.' for x in M]+[head]]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+mon(i,V(i,3))+[V(i,3)]),['F1:R1']); expect(nm+'_meses_total',2024)
# 90 sum formula over months without cache, agregable
rows=[['Código','Indicador','Sentido','Agregación','Línea base','LE 2024']+[f'{x}-24' for x in M]+['VO 2024']]
for t,c,n,i in walk():
    r=len(rows)+1
    if t!='I': rows.append([c,n]); continue
    f=f'=SUM(G{r}:R{r})' if G[i[0]]=='Agregable' else f'=R{r}'
    rows.append([c,n,S(i),G[i[0]],i[6],L(i,3)]+mon(i,V(i,3))+[f if isn(V(i,3)) else 'ND'])
B('m90_suma_meses',rows); expect('m90_suma_meses',2024)
# 91 cut in quarter
B('m91_corte_trimestre',[['Avance al III trimestre de 2024'],['Código','Indicador','Sentido','Tipo de agregación','Línea base','LE T1 2024','LE T2 2024','LE T3 2024','LE T4 2024','VO T1 2024','VO T2 2024','VO T3 2024','VO T4 2024']]+body(lambda c,n,i:[c,n,S(i),G[i[0]],i[6]]+q(i,L(i,3))+q(i,V(i,3))[:3]+[None])); expect('m91_corte_trimestre',2024,le=lambda i:q(i,L(i,3))[2]/1 if G[i[0]]!='Agregable' else sum(q(i,L(i,3))[:3]),vo=lambda i:(q(i,V(i,3))[2] if G[i[0]]!='Agregable' else sum(q(i,V(i,3))[:3])) if isn(V(i,3)) else 'ND',note='year to Q3; may ask')
# 92 semester only S1 reported
B('m92_solo_s1',[['Código','Indicador','Sentido','Tipo de agregación','Línea base','Logro esperado 2024',None,None,'Valor obtenido 2024',None,None],[None]*5+['S1','S2','Anual']*2]+body(lambda c,n,i:[c,n,S(i),G[i[0]],i[6]]+sem(i,L(i,3))+[L(i,3)]+sem(i,V(i,3))[:1]+[None,None]),['F1:H1','I1:K1']); expect('m92_solo_s1',2024,le=lambda i:sem(i,L(i,3))[0],vo=lambda i:sem(i,V(i,3))[0],note='S1/S1 or ask; never S1 against annual')
# 93 merged two lines per indicator (LE text lines)
B('m93_lb_varias_palabras',[['Código','Indicador','Sentido','Valor base','Año base','Esperado 2023','Esperado 2024','Alcanzado 2023','Alcanzado 2024','Meta al final del plan']]+body(lambda c,n,i:[c,n,S(i),i[6],2020,L(i,2),L(i,3),V(i,2),V(i,3),L(i,4)])); expect('m93_lb_varias_palabras',2024)
# 94 crossed out rows
def f94(ws):
    for r in range(2,ws.max_row+1):
        if ws.cell(r,2).value==BASE[3][4]:
            for c in range(1,9): ws.cell(r,c).font=Font(strike=True)
B('m94_tachado',[H8+['Observación']]+body(lambda c,n,i:r8(c,n,i)+(['Indicador eliminado con RM 120-2023'] if i[0]=='d' else [None])),(),f94); expect('m94_tachado',2024,note='may count d, but should say so')
# 95 LB only older duplicates: LB 2018 / LB 2020 in two-level
B('m95_lb_dos_niveles',[['Código','Indicador','Sentido','Línea base',None,'LE','LE','VO','VO'],[None]*3+[2018,2020,2023,2024,2023,2024]]+body(lambda c,n,i:[c,n,S(i),i[6]-1,i[6],L(i,2),L(i,3),V(i,2),V(i,3)]),['D1:E1']); expect('m95_lb_dos_niveles',2024,note='ask')
B('m96_lb_ajustada',[['Código','Indicador','Sentido','Línea base','Línea base ajustada','LE 2024','VO 2024']]+body(lambda c,n,i:[c,n,S(i),i[6]-1,i[6],L(i,3),V(i,3)])); expect('m96_lb_ajustada',2024,note='ask')
B('m97_lb_numerador',[['Código','Indicador','Sentido','LB numerador','LB denominador','LB valor','LE 2024','VO numerador 2024','VO denominador 2024','VO 2024']]+body(lambda c,n,i:[c,n,S(i),i[6]*5,5,i[6],L(i,3)]+([V(i,3)*5,5,V(i,3)] if isn(V(i,3)) else ['ND']*3))); expect('m97_lb_numerador',2024)
# 98 biennial & quinquennial columns in VO history with blanks; cut in a footer
B('m98_corte_pie',[['Código','Indicador','Sentido','Línea base']+[f'LE {y}' for y in Y]+[f'VO {y}' for y in Y]]+body(lambda c,n,i:[c,n,S(i),i[6]]+i[7]+i[8][:4]+[None])+[[],['Fecha de corte de la información: 31.12.2023'],['V.° B.° Jefe de OPP, 30/01/2025']]); expect('m98_corte_pie',2023,note='cut in the footer; 2024 only if asked/not Segura')
# 99 cut wordings
for k,(txt,y) in enumerate([('Evaluación anual 2023 del PEI 2021-2025',2023),('Cierre: dic-23',2023),('Corte al cuarto trimestre del 2023',2023),('Informe de Evaluación de Resultados 2023 (remitido en marzo de 2024)',2023),('Aprobado con R.M. 2023-MIMP el 12/10/2023',2024),('Horizonte al 2030. Actualización 2023',2024)]):
    B(f'm99{"abcdef"[k]}_corte',[[txt],[]]+[hd]+body(row26)); expect(f'm99{"abcdef"[k]}_corte',y,note=txt)
# n01 weird: VO columns header "Línea de avance"; "Resultado" block with years and '%' col repeated years
B('n01_bloque_pct_anios',[['Código','Indicador','Sentido','Línea base','Logros esperados',None,'Valores obtenidos',None,'% de cumplimiento',None],[None]*4+[2023,2024]*3]+body(lambda c,n,i:r8(c,n,i)+[pct(i,2),pct(i,3)]),['E1:F1','G1:H1','I1:J1']); expect('n01_bloque_pct_anios',2024)
B('n02_bloques_sin_titulo',[['Código','Indicador','Sentido','Línea base',2023,2024,2023,2024]]+body(r8)); expect('n02_bloques_sin_titulo',2024,tol='ask',note='two blocks without title')
B('n03_vo_le_orden_inverso',[['Código','Indicador','Sentido','Línea base','Logros esperados',None,None,'Valores obtenidos',None,None],[None]*4+[2024,2023,2022]*2]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3),L(i,2),L(i,1),V(i,3),V(i,2),V(i,1)]),['E1:G1','H1:J1']); expect('n03_vo_le_orden_inverso',2024)
B('n04_meta_texto_rango',[H8]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),'50 - 60' if i[0]=='a' else L(i,3),V(i,2),V(i,3)])); NB=copy.deepcopy(BASE); NB[0][7][3]='x'; expect('n04_meta_texto_rango',2024,NB,note='range must be ND/ask')
B('n05_vo_fraccion',[H8]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),V(i,2),'55/100' if i[0]=='a' else '231 de 240' if i[0]=='c' else V(i,3)])); NB=copy.deepcopy(BASE); NB[0][8][3]='x'; NB[2][8][3]='x'; expect('n05_vo_fraccion',2024,NB,note='"55/100", "231 de 240": ND or 55 / 231')
B('n06_vo_fecha',[H8]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),V(i,2),datetime.date(2024,4,12) if i[0]=='d' else V(i,3)])); NB=copy.deepcopy(BASE); NB[3][8][3]='x'; expect('n06_vo_fecha',2024,NB,note='12.4 turned into a date by Excel')
B('n07_error_formula',[H8]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),V(i,2),'#DIV/0!' if i[0]=='d' else V(i,3)])); expect('n07_error_formula',2024,NB)
B('n08_par_contable',[H8]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),V(i,2),f'{V(i,3)} (p)' if i[0]=='a' else f'{V(i,3)} 1/' if i[0]=='c' else V(i,3)])+[['1/ Corresponde a 12 regiones'],['(p) preliminar']]); expect('n08_par_contable',2024)
# ---------- third batch
B('p01_lb_hist_y_lb',[['Código','Indicador','Sentido','LB 2015','LB 2020','Meta 2023','Meta 2024','VO 2023','VO 2024']]+body(lambda c,n,i:[c,n,S(i),i[6]-1,i[6],L(i,2),L(i,3),V(i,2),V(i,3)])); expect('p01_lb_hist_y_lb',2024,note='two LB with years: ask')
# several LB values per row year column different
B('p02_meta_final_sin_anio',[['Código','Indicador','Sentido','Línea base','Meta','Meta final','VO 2023','VO 2024'],[None]*4+[2024,'']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3),L(i,4)+5,V(i,2),V(i,3)])); expect('p02_meta_final_sin_anio',2024)
# LE only final year, VO each
B('p03_solo_meta_2025',[['Código','Indicador','Sentido','Línea base','Logro esperado 2025','VO 2023','VO 2024']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,4),V(i,2),V(i,3)])); expect('p03_solo_meta_2025',2024,le=lambda i:None,note='no target of 2024: ND or ask, never against 2025')
# VO year later than columns order 2024, 2023 duplicates: "2024" and "2024*"
B('p04_2024_dos_veces',[['Código','Indicador','Sentido','Línea base','Logros esperados',None,'Valores obtenidos',None,None],[None]*4+[2023,2024,2023,2024,'2024*']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),V(i,2),V(i,3)+2 if isn(V(i,3)) else 'ND',V(i,3)])+[['* Cifra definitiva']],['E1:F1','G1:I1']); expect('p04_2024_dos_veces',2024,note='ask')
# proyectado
B('p05_vo_proyectado',[['Código','Indicador','Sentido','Línea base','LE 2023','LE 2024','LE 2025','VO 2023','VO 2024','VO 2025 (proyectado)']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),L(i,4),V(i,2),V(i,3),L(i,4)-1])); expect('p05_vo_proyectado',2024,note='projection is not a value obtained')
B('p06_vo_estimado',[['Código','Indicador','Sentido','Línea base','Logros esperados',None,'Valores obtenidos',None],[None]*4+[2024,2025,'2024','2025 e/']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3),L(i,4),V(i,3),L(i,4)-1])+[['e/ estimado']],['E1:F1','G1:H1']); expect('p06_vo_estimado',2024,note='as p05, weaker mark')
# months with monthly meta and exec interleaved + total P / total E
h1=['Código','Indicador','Sentido','Línea base'];h2=[None]*4
for x in M+['Total 2024']: h1+=[x,None]; h2+=['P','E']
B('p07_meses_pe_total',[['POI 2024'],h1,h2]+body(lambda c,n,i:[c,n,S(i),i[6]]+[y for a,b in zip(mon(i,L(i,3))+[L(i,3)],mon(i,V(i,3))+[V(i,3)]) for y in (a,b)])); expect('p07_meses_pe_total',2024)
# semester with acumulado
B('p08_sem_acumulado',[['Código','Indicador','Sentido','Línea base','Meta 2024',None,None,'Ejecutado 2024',None,None],[None]*4+['I Sem.','II Sem.','Acumulado']*2]+body(lambda c,n,i:[c,n,S(i),i[6]]+sem(i,L(i,3))+[L(i,3)]+sem(i,V(i,3))+[V(i,3)]),['E1:G1','H1:J1']); expect('p08_sem_acumulado',2024)
B('p09_sem_sin_agregacion',[['Código','Indicador','Sentido','Línea base','Logro esperado 2024',None,'Valor obtenido 2024',None],[None]*4+['I Sem.','II Sem.']*2]+body(lambda c,n,i:[c,n,S(i),i[6]]+sem(i,L(i,3))+sem(i,V(i,3))),['E1:F1','G1:H1']); expect('p09_sem_sin_agregacion',2024,tol='ask',note='no aggregation: never Segura unless asked')
B('p10_trim_total_palabras',[['Código','Indicador','Sentido','Línea base','Logro esperado 2024','Valor obtenido 2024',None,None,None,None],[None]*5+['1er trim','2do trim','3er trim','4to trim','Consolidado']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+q(i,V(i,3))+[V(i,3)]),['F1:J1']); expect('p10_trim_total_palabras',2024)
for k,wd in enumerate(['Acumulado al cierre','Total','Anual','Avance anual','Resultado del año','Suma','Promedio']):
    B(f'p11{"abcdefg"[k]}_trim_total',[['Código','Indicador','Sentido','Línea base','Logro esperado 2024','Valor obtenido 2024',None,None,None,None],[None]*5+['I Trim','II Trim','III Trim','IV Trim',wd]]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+q(i,V(i,3))+[V(i,3)]),['F1:J1']); expect(f'p11{"abcdefg"[k]}_trim_total',2024,note=wd)
# wrong-order direction column says no definido
B('p12_sentido_nd',[H8]+body(lambda c,n,i:[c,n,'No definido' if i[0]=='b' else S(i),i[6],L(i,2),L(i,3),V(i,2),V(i,3)])); expect('p12_sentido_nd',2024,note='b no definido: not Segura / ND')
B('p13_sin_sentido_desc',[['Código','Indicador','Línea base','LE 2023','LE 2024','VO 2023','VO 2024']]+body(lambda c,n,i:[c,n,i[6],L(i,2),L(i,3),V(i,2),V(i,3)])); expect('p13_sin_sentido_desc',2024,sen=lambda i:'A',note='no direction and LE clearly falling')
# header "Meta" meaning baseline? ; columns: "Valor 2020 (LB)", "Valor 2024 (meta)", "Valor 2024 (real)"
B('p14_parentesis',[['Código','Indicador','Sentido','Valor 2020 (línea base)','Valor 2024 (meta)','Valor 2024 (real)']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3),V(i,3)])); expect('p14_parentesis',2024)
# services' rows with objective value copied in OP row (rolled-up figures in node rows)
B('p15_nodo_con_cifras',[H8]+body(r8,node=lambda t,c,n:[c,n]+([None,None,None,None,88.1,90.2] if t=='O' else []))); expect('p15_nodo_con_cifras',2024,note='roll-up typed in objective rows')
# thousands with spaces and apostrophes
sp=lambda v: v if not isn(v) else f'{v:,.1f}'.replace(',',' ')
B('p16_miles_espacio',[H8]+body(lambda c,n,i:[c,n,S(i),sp(i[6]*1000),sp(L(i,2)*1000),sp(L(i,3)*1000),sp(V(i,2)*1000) if isn(V(i,2)) else 'ND',sp(V(i,3)*1000) if isn(V(i,3)) else 'ND'])); expect('p16_miles_espacio',2024)
# mezcla millones in unit: LE in miles, VO in units
B('p17_unidad_distinta',[H8]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),'0.24 mil' if i[0]=='c' else L(i,3),V(i,2),V(i,3)])); expect('p17_unidad_distinta',2024,tol='ask',note='"0.24 mil" = 240: convert or ND, never 0.24')
# row groups: same indicator repeated for regions with codes
rows=[['Código','Indicador','Región','Sentido','Línea base','LE 2024','VO 2024']]
for t,c,n,i in walk():
    if t!='I': rows.append([c,n]); continue
    rows.append([c,n,'Nacional',S(i),i[6],L(i,3),V(i,3)])
    if i[0]=='a':
        for rg,x in (('Lima',3),('Cusco',-3)): rows.append([c,n,rg,S(i),i[6]+x,L(i,3)+x,V(i,3)+x])
B('p18_codigo_repetido_region',rows); expect('p18_codigo_repetido_region',2024,note='3 rows same code: ask/warn, not Segura if n=9')
# formula needing other sheet
book('p19_formula_otra_hoja',[('Matriz',[H8]+body(lambda c,n,i:r8(c,n,i)[:7]+["=Datos!B2*1" if i[0]=='a' else V(i,3)]),[],None),('Datos',[['x','v'],['a',55]],[],None)]); expect('p19_formula_otra_hoja',2024)
B('p20_iferror',[H8]+[[f'=VLOOKUP("x",A1:B2,2,0)' if v=='@@' else v for v in row] for row in body(lambda c,n,i:r8(c,n,i)[:7]+['@@' if i[0]=='a' else V(i,3)])]); NB=copy.deepcopy(BASE); NB[0][8][3]='x'; expect('p20_iferror',2024,NB,note='uncached VLOOKUP: ND + warning, not Segura')
# VO text with arrows/emoji
B('p21_emoji',[H8]+body(lambda c,n,i:r8(c,n,i)[:7]+[f'🟢 {V(i,3)}' if isn(V(i,3)) else '⚪ ND'])); expect('p21_emoji',2024)
# LE column of year 2024 blank for one & VO there
B('p22_le_blanco',[H8]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),None if i[0]=='a' else L(i,3),V(i,2),V(i,3)])); NB=copy.deepcopy(BASE); NB[0][7][3]='x'; expect('p22_le_blanco',2024,NB)
# vertical merged LE shared by two indicators
B('p23_le_combinado',[H8]+[['OP.01',OBJ[1]],['IOP.01.01','Porcentaje de mujeres atendidas','Ascendente',40,52,56,50,55],['IOP.01.02','Porcentaje de hombres atendidos','Ascendente',30,None,None,48,49]],['E3:E4','F3:F4'])
json.dump(dict(anio=2024,indicadores=[dict(k='a',at1=98.2,at2=93.8),dict(k='b',at1=87.5,at2=73.1)],objetivos=[dict(o=1,at1=92.9,at2=83.4,n=2,t=2)],note='vertical merge: applies to both, or ND with warning'),open(OUT+'p23_le_combinado.expected.json','w'))
# ---------- fourth batch
EX=lambda j:[c for c in ()]
def dup(nm,a,b,note,foot=None,right='b',blk='VO'):
    wr=lambda i: V(i,3)+2 if isn(V(i,3)) else 'ND'
    x,y=(wr,lambda i:V(i,3)) if right=='b' else (lambda i:V(i,3),wr)
    B(nm,[['Código','Indicador','Sentido','Línea base','Logros esperados',None,'Valores obtenidos',None,None],[None]*4+[2023,2024,2023,a,b]]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),V(i,2),x(i),y(i)])+([[foot]] if foot else []),['E1:F1','G1:I1']); expect(nm,2024,note=note)
dup('q01_2024p_2024d','2024 p/','2024 d/','two 2024: ask','p/ preliminar  d/ definitivo')
dup('q02_2024_rev','2024','2024 (revisado)','two 2024: ask')
dup('q03_2024_r',2024,'2024 r','two 2024: ask','r: revisado')
dup('q04_2024_prog',2024,'2024 proyectado','proyectado is not VO; plain 2024 right',right='a')
for k,wd in enumerate(['Avance acumulado','Avance total','Logro anual','Ejecución acumulada','Al cierre del año','Avance al 31/12/2024','Valor final','Ejecutado','2024']):
    B(f'q05{"abcdefghi"[k]}_trim_total',[['Código','Indicador','Sentido','Línea base','Logro esperado 2024','Valor obtenido 2024',None,None,None,None],[None]*5+['I Trim','II Trim','III Trim','IV Trim',wd]]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+q(i,V(i,3))+[V(i,3)]),['F1:J1']); expect(f'q05{"abcdefghi"[k]}_trim_total',2024,note=wd)
# semesters without total, LE annual
B('q06_sem_vo_le_anual',[['Código','Indicador','Sentido','Línea base','Logro esperado 2024','Valor obtenido 2024',None],[None]*5+['Semestre I','Semestre II']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+sem(i,V(i,3))),['F1:G1']); expect('q06_sem_vo_le_anual',2024,tol='ask',note='LE annual, VO by semester, no aggregation: never Segura')
B('q07_trim_vo_le_anual',[['Código','Indicador','Sentido','Línea base','Logro esperado 2024','Valor obtenido 2024',None,None,None],[None]*5+['I Trim','II Trim','III Trim','IV Trim']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+q(i,V(i,3))),['F1:I1']); expect('q07_trim_vo_le_anual',2024,tol='ask',note='same by quarter')
B('q08_meses_acum_bajo_titulo',[['Código','Indicador','Sentido','LB 2020','Logro esperado 2024','Valor obtenido 2024']+[None]*12,[None]*5+M+['Acumulado']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+mon(i,V(i,3))+[V(i,3)]),['F1:R1']); expect('q08_meses_acum_bajo_titulo',2024)
B('q09_meses_acum_titulo_propio',[['Código','Indicador','Sentido','LB 2020','Logro esperado 2024','Valores obtenidos 2024']+[None]*11+['Total anual 2024'],[None]*5+M]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+mon(i,V(i,3))+[V(i,3)]),['F1:Q1']); expect('q09_meses_acum_titulo_propio',2024)
B('q10_lb_le_dos_filas_lb',[['Código','Indicador','Sentido','Línea base','Línea base','Logros esperados',None,'Valores obtenidos',None],[None]*3+[2019,2020,2023,2024,2023,2024]]+body(lambda c,n,i:[c,n,S(i),i[6]-1,i[6],L(i,2),L(i,3),V(i,2),V(i,3)]),['F1:G1','H1:I1']); expect('q10_lb_le_dos_filas_lb',2024,note='two LB under one heading')
B('q11_le_min_max',[['Código','Indicador','Sentido','Línea base','Logro esperado 2024',None,'Valor obtenido 2024'],[None]*4+['Mínimo','Máximo',None]]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)-1,L(i,3),V(i,3)]),['E1:F1']); expect('q11_le_min_max',2024,tol='ask',note='min/max target: ask')
B('q12_vo_num_den_sub',[['Código','Indicador','Sentido','Línea base','Logro esperado 2024','Valor obtenido 2024',None,None],[None]*5+['Num.','Den.','Valor']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+([V(i,3)*5,5,V(i,3)] if isn(V(i,3)) else ['ND']*3)),['F1:H1']); expect('q12_vo_num_den_sub',2024)
B('q13_vo_sexo_sub',[['Código','Indicador','Sentido','Línea base','Logro esperado 2024','Valor obtenido 2024',None,None],[None]*5+['Hombre','Mujer','Total']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+([V(i,3)-1,V(i,3)+1,V(i,3)] if isn(V(i,3)) else ['ND']*3)),['F1:H1']); expect('q13_vo_sexo_sub',2024)
B('q14_vo_abs_rel_sub',[['Código','Indicador','Sentido','Línea base','Logro esperado 2024','Valor obtenido 2024',None],[None]*5+['Absoluto','%']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3),V(i,3),pct(i,3)]),['F1:G1']); expect('q14_vo_abs_rel_sub',2024)
B('q15_vo_fecha_sub',[['Código','Indicador','Sentido','Línea base','Logro esperado 2024','Valor obtenido 2024',None,None],[None]*5+['Al 30/06','Al 30/09','Al 31/12']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+([round(V(i,3)*.5,1),round(V(i,3)*.8,1),V(i,3)] if isn(V(i,3)) else ['ND']*3)),['F1:H1']); expect('q15_vo_fecha_sub',2024)
B('q16_vo_reportado_validado',[['Código','Indicador','Sentido','Línea base','Logro esperado 2024','Valor obtenido 2024',None],[None]*5+['Reportado','Validado']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+([V(i,3)+2,V(i,3)] if isn(V(i,3)) else ['ND']*2)),['F1:G1']); expect('q16_vo_reportado_validado',2024,note='ask')
B('q17_le_pnat_pei',[['Código','Indicador','Sentido','Línea base','Logro esperado 2024',None,'Valor obtenido 2024'],[None]*4+['Política','PEI',None]]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3),L(i,3)+3,V(i,3)]),['E1:F1']); expect('q17_le_pnat_pei',2024,note='ask')
# ---------- fifth batch
B('r01_le_dup_revisado',[['Código','Indicador','Sentido','Línea base','Logros esperados',None,None,'Valores obtenidos',None],[None]*4+[2023,2024,'2024 (modificado)',2023,2024]]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3)+3,L(i,3),V(i,2),V(i,3)]),['E1:G1','H1:I1']); expect('r01_le_dup_revisado',2024,note='two LE 2024: ask')
for k,wd in enumerate(['(estimado)','programado','a junio','(al I sem.)','(parcial)','prelim.','(no validado)','proy.']):
    B(f'r02{"abcdefgh"[k]}_vo_2025',[['Código','Indicador','Sentido','Línea base','LE 2023','LE 2024','LE 2025','VO 2023','VO 2024','VO 2025 '+wd]]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),L(i,4),V(i,2),V(i,3),L(i,4)-1])); expect(f'r02{"abcdefgh"[k]}_vo_2025',2024,note=wd+': 2024, or 2025 only with a warning and no Segura')
B('r03_ceros_pct',[['Código','Indicador','Sentido','Línea base','LE 2024','LE 2025','VO 2024','VO 2025']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3),L(i,4),V(i,3),'0%' if n23(i) else 0])); expect('r03_ceros_pct',2024,note='as m86')
B('r05_acumulable_si_no',[['Código','Indicador','Sentido','¿Se suma?','Línea base 2020','Logro esperado 2024',None,'Valor obtenido 2024',None],[None]*5+['I Semestre','II Semestre','I Semestre','II Semestre']]+body(lambda c,n,i:[c,n,S(i),'Sí' if G[i[0]]=='Agregable' else 'No',i[6]]+sem(i,L(i,3))+sem(i,V(i,3))),['F1:G1','H1:I1']); expect('r05_acumulable_si_no',2024,note='unknown header for aggregation')
B('r07_pandas',[['codigo','indicador','sentido','linea_base','le_2023','le_2024','vo_2023','vo_2024']]+body(r8)); expect('r07_pandas',2024)
B('r08_multiindex',[['codigo','nombre','sentido','linea_base','meta','meta','logro','logro'],[None]*4+['2023.0','2024.0','2023.0','2024.0']]+body(r8)); expect('r08_multiindex',2024)
book('r11_le_y_vo_en_hojas',[('Metas',[['Código','Indicador','Sentido','Línea base','LE 2023','LE 2024']]+body(lambda c,n,i:r8(c,n,i)[:6]),[],None),('Resultados',[['Código','Indicador','VO 2023','VO 2024']]+body(lambda c,n,i:[c,n]+r8(c,n,i)[6:]),[],None)]); expect('r11_le_y_vo_en_hojas',2024,tol='ask')
B('r15_lb_anio_distinto',[['Código','Indicador','Sentido','Línea base',None,'LE 2023','LE 2024','VO 2023','VO 2024'],[None]*3+['Año','Valor']]+body(lambda c,n,i:[c,n,S(i),2018+len(n)%4,i[6],L(i,2),L(i,3),V(i,2),V(i,3)]),['D1:E1']); expect('r15_lb_anio_distinto',2024)
B('r17_vo_sin_anio',[['Código','Indicador','Sentido','Línea base','LE 2022','LE 2023','LE 2024','Valor obtenido']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,1),L(i,2),L(i,3),V(i,3)])); expect('r17_vo_sin_anio',2024,tol='ask',note='VO without year, three LE years')
B('r18_vo_sin_anio_titulo',[['Seguimiento 2023'],['Código','Indicador','Sentido','Línea base','LE 2022','LE 2023','LE 2024','Valor obtenido']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,1),L(i,2),L(i,3),V(i,2)])); expect('r18_vo_sin_anio_titulo',2023)
rows=[['Código','Indicador','Sentido','Línea base','Año','Meta','Logro']]
B('r20_largo_un_anio',rows+body(lambda c,n,i:[c,n,S(i),i[6],2024,L(i,3),V(i,3)])); expect('r20_largo_un_anio',2024)
rows=[H8]
for t,c,n,i in walk():
    if t=='I': rows+=[r8(c,n,i)]+([[None,'(medido con la encuesta anual)']] if i[0] in 'ac' else [])
    else: rows.append([c,n])
B('r22_nombre_en_dos_filas',rows); expect('r22_nombre_en_dos_filas',2024)
rows=[H8]; mer=[]
for t,c,n,i in walk():
    if t=='I': rows.append(r8(c,n,i))
    else: rows.append([f'{c}: {n}']); mer.append(f'A{len(rows)}:H{len(rows)}')
B('r23_nodo_combinado',rows,mer); expect('r23_nodo_combinado',2024)
B('r24_a_d',[H8]+body(lambda c,n,i:[c,n,i[5]]+r8(c,n,i)[3:])+[['A: ascendente, D: descendente']]); expect('r24_a_d',2024)
B('r25_fraccion_en_pct',[['Código','Indicador','Sentido','Línea base (%)','LE 2024 (%)','VO 2024 (%)']]+[r for r in body(lambda c,n,i:[c,n,S(i),i[6],L(i,3),round(V(i,3)/100,5) if n23(i) else V(i,3)])]); expect('r25_fraccion_en_pct',2024)
B('r30_fisica_financiera',[['Código','Indicador','Sentido','Línea base','Meta física 2024','Meta financiera 2024','Ejecución física 2024','Ejecución financiera 2024']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3),50000,V(i,3),42000])); expect('r30_fisica_financiera',2024)
B('r31_sin_etiqueta_unidad_miles',[['(En miles de personas)'],H8]+body(r8)); expect('r31_sin_etiqueta_unidad_miles',2024)
B('r32_cuatrimestre',[['Código','Indicador','Sentido','Línea base','Logro esperado 2024','Valor obtenido 2024',None,None],[None]*5+['I Cuatrimestre','II Cuatrimestre','III Cuatrimestre']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+([V(i,3)*.2,V(i,3)*.3,V(i,3)*.5] if isn(V(i,3)) and G[i[0]]=='Agregable' else [V(i,3)]*3)),['F1:H1']); expect('r32_cuatrimestre',2024,tol='ask',note='no aggregation: never Segura')
B('r33_agregacion_vacia',[['Código','Indicador','Sentido','Tipo de agregación','Línea base 2020','Logro esperado 2024','Valor obtenido 2024',None],[None]*6+['I Semestre','II Semestre']]+body(lambda c,n,i:[c,n,S(i),G[i[0]] if i[0]!='c' else None,i[6],L(i,3)]+sem(i,V(i,3))),['G1:H1']); expect('r33_agregacion_vacia',2024,tol='ask',note='aggregation blank for c: not Segura')
B('r34_acumulado_semestre',[['Código','Indicador','Sentido','Tipo de agregación','Línea base 2020','Logro esperado 2024','Valor obtenido 2024',None],[None]*6+['I Semestre','II Semestre']]+body(lambda c,n,i:[c,n,S(i),'Acumulado' if i[0] in 'cfg' else 'No acumulado',i[6],L(i,3)]+([round(V(i,3)/2,1),V(i,3)] if isn(V(i,3)) else ['ND','ND'])),['G1:H1']); expect('r34_acumulado_semestre',2024,note='acumulado: running total')
# ---------- smallest reproductions
def mini(nm,head,rows,e,merges=(),anio=2024,note=''):
    B(nm,head+rows,merges); json.dump(dict(anio=anio,indicadores=[dict(k=str(k),at1=x,at2=y) for k,(x,y) in enumerate(e)],objetivos=[],note=note),open(OUT+nm+'.expected.json','w'))
mini('z1_semestre',[['Código','Indicador','Sentido','Línea base','Logro esperado 2024','Valor obtenido 2024',None],[None]*5+['Semestre I','Semestre II']],[['IOP.01.01','Número de casos atendidos','Ascendente',120,240,115,116]],[(96.3,92.5)],['F1:G1'],note='115+116=231; tool: 116 vs 240')
mini('z2_lb',[['Código','Indicador','Sentido','LB 2015','LB 2020','LE 2024','VO 2024']],[['IOP.01.01','Tasa X','Ascendente',30,40,56,55]],[(98.2,93.8)],note='ask')
mini('z3_2024_dos',[['Código','Indicador','Sentido','Línea base','LE 2024','VO 2024','VO 2024 (definitivo)']],[['IOP.01.01','Tasa X','Ascendente',40,56,57,55]],[(98.2,93.8)])
mini('z4_2024_dos_bloque',[['Código','Indicador','Sentido','Línea base','Logro esperado','Valores obtenidos',None],[None]*4+[2024,2024,'2024 (revisado)']],[['IOP.01.01','Tasa X','Ascendente',40,56,57,55]],[(98.2,93.8)],['F1:G1'])
mini('z5_proyectado',[['Código','Indicador','Sentido','Línea base','LE 2024','LE 2025','VO 2024','VO 2025 (proyectado)']],[['IOP.01.01','Tasa X','Ascendente',40,56,60,55,59]],[(98.2,93.8)])
mini('z6_total_meses',[['Código','Indicador','Sentido','Línea base','LE 2024','Valores obtenidos 2024',None,None,None,'Total anual 2024'],[None]*5+['I Trim','II Trim','III Trim','IV Trim']],[['IOP.01.01','Número de casos','Ascendente',120,240,50,60,60,61,231]],[(96.3,92.5)],['F1:I1'])
mini('z7_acumulado_a_dic',[['Código','Indicador','Sentido','Línea base','Meta 2024','Ejecución mensual 2024']+[None]*11+['Acumulado a diciembre'],[None]*5+M],[['IOP.01.01','Número de casos','Ascendente',120,240]+[19]*11+[22,231]],[(96.3,92.5)],['F1:Q1'])
mini('z8_ceros',[['Código','Indicador','Sentido','Línea base','LE 2024','LE 2025','VO 2024','VO 2025']],[['IOP.01.01','Tasa X','Ascendente',40,56,60,55,0],['IOP.01.02','Tasa Z','Descendente',30,22,20,24,0]],[(98.2,93.8),(91.7,75.0)])
mini('z9_meta_mensual',[['Código','Indicador','Sentido','Línea base','Meta anual','2024']+[None]*12,[None]*5+[x.upper()+'.' for x in M]+['Acum.']],[['IOP.01.01','Número de casos','Ascendente',120,240]+[19]*11+[22,231]],[(96.3,92.5)],['F1:R1'],note='answer R=vo:2024')
# ---------- sixth batch: odd cells in VO 2024 (LB 40, LE 56, asc), one per row; expectation None = must be ND/asked
CE=[('50 (2023)',None),('< 55',None),('55 ± 2',None),('~55',None),('55; 57',None),('55,5',55.5),('55.5%',55.5),('55‰',None),('5.5 decenas',None),('0,55 %',None),('55 % - preliminar',55),('aprox. 55',None),('55 puntos',55),('S/ 55',55),('55.',55),('+55',55),('55-',None),('5 5',None),('cincuenta y cinco',None),('55 (I sem.)',None),('=55+0',55),('55 al 30/06/2024',None),('H: 54, M: 56',None),('55\n(ENAHO 2022)',None)]
B('s01_celdas',[['Código','Indicador','Sentido','Línea base','LE 2024','VO 2024']]+[[f'IOP.01.{k+1:02}','Índice de confianza %d'%(k+1),'Ascendente',40,56,v] for k,(v,_) in enumerate(CE)])
json.dump(dict(anio=2024,indicadores=[dict(k=repr(v),at1=rnd(x/56*100) if x else None,at2=rnd((x-40)/16*100) if x else None) for v,x in CE],objetivos=[]),open(OUT+'s01_celdas.expected.json','w'))
# row kinds that could be dropped or added
RR=[['OP.01','Objetivo uno'],['IOP 1.1','Tasa uno','Ascendente',40,56,55],['I.OP.01.02','Tasa dos','Ascendente',40,56,55],['IOP01.03','Tasa tres','Ascendente',40,56,55],['SS.01.01','Servicio uno'],['ISS-01-01-01','Tasa cuatro','Ascendente',40,56,55],['Ind. 5','Tasa cinco','Ascendente',40,56,55],['','Tasa seis','Ascendente',40,56,55],['Nota: IOP.01.01','dato anual',None,40,56,55],['','TOTAL GENERAL',None,240,336,330],['','Mediana',None,40,56,55],['','Máximo',None,40,56,55],['','Variación',None,None,16,15]]
B('s02_codigos_raros',[['Código','Indicador','Sentido','Línea base','LE 2024','VO 2024']]+RR)
json.dump(dict(anio=2024,indicadores=[dict(k=str(k),at1=98.2,at2=93.8) for k in range(6)],objetivos=[],note='6 indicators; notes and statistics rows are not'),open(OUT+'s02_codigos_raros.expected.json','w'))
# LE acumulado in the header, year-by-year flow
B('s03_meta_acum_vs_anual',[['Código','Indicador','Sentido','Línea base','Meta anual 2024','Meta acumulada 2024','Logro anual 2024','Logro acumulado 2024']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3),L(i,3)*2,V(i,3),V(i,3)*2 if isn(V(i,3)) else 'ND'])); expect('s03_meta_acum_vs_anual',2024,note='ask')
B('s04_le_vo_dif_anio',[['Código','Indicador','Sentido','Línea base','LE 2022','LE 2024','LE 2026','VO 2021','VO 2023']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,1),L(i,3),L(i,4),V(i,0),V(i,2)])); expect('s04_le_vo_dif_anio',2023,le=lambda i:None,note='no LE 2023: ND')
B('s05_brecha_y_meta_ajustada',[['Código','Indicador','Sentido','Línea base','Logro esperado 2024','Logro esperado ajustado 2024','Valor obtenido 2024']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)+4,L(i,3),V(i,3)])); expect('s05_brecha_y_meta_ajustada',2024,note='ask')
B('s06_lb_anio_en_bloque_vo',[['Código','Indicador','Sentido','Valores obtenidos',None,None,None,None,'Logros esperados',None,None,None],[None]*3+['2020\n(Línea base)',2021,2022,2023,2024,2021,2022,2023,2024]]+body(lambda c,n,i:[c,n,S(i),i[6]]+i[8][:4]+i[7][:4]),['D1:H1','I1:L1']); expect('s06_lb_anio_en_bloque_vo',2024)
B('s07_sem_en_dos_columnas_titulo',[['Código','Indicador','Sentido','Línea base','LE 2024','VO 2024-I','VO 2024-II']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,3)]+sem(i,V(i,3)))); expect('s07_sem_en_dos_columnas_titulo',2024,tol='ask',note='as q06')
B('s08_anual_mas_semestre',[['Código','Indicador','Sentido','Línea base','LE 2023','LE 2024','VO 2023','VO 2024-I']]+body(lambda c,n,i:[c,n,S(i),i[6],L(i,2),L(i,3),V(i,2),sem(i,V(i,3))[0]])); expect('s08_anual_mas_semestre',2023,note='2023, or 2024 with warning')
