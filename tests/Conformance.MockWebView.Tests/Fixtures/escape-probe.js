async () => {
 const seen=new Set(), bad=[]; const own=Object.prototype;
 const frames=[document.getElementById('n').contentWindow.Object.prototype];
 const rootOf=o=>{let p=o; for(let i=0;i<100;i++){const q=Object.getPrototypeOf(p); if(q===null) return p; p=q} return p};
 let busy=false; const look=(v,path,d)=>{ if(d===0){ if(busy) return; busy=true; try{ look1(v,path,0) } finally { busy=false } } }; const look1=(v,path,d)=>{ if((typeof v!=='object'&&typeof v!=='function')||v===null||seen.has(v)) return; seen.add(v);
  let root; try{root=rootOf(v)}catch(e){root=null}
  if(root&&root!==own&&root!==v&&!frames.includes(root)){ let c=''; try{ c=String(v).slice(0,50)+'|'+typeof root.constructor.constructor('return typeof process')() }catch(e){c+='!'+e}; bad.push(path+' '+c); return }
  if(d>7) return; let keys; try{keys=Reflect.ownKeys(v)}catch(e){look1(e,path+'!keys',d+1); return}
  for(const k of keys){ let val; try{val=v[k]}catch(e){look1(e,path+'.'+String(k)+'!',d+1); continue} look1(val,path+'.'+String(k),d+1); const de=Object.getOwnPropertyDescriptor(v,k); if(de&&de.get){look1(de.get,path+'.get '+String(k),d+1)} }
  try{look1(Object.getPrototypeOf(v),path+'.__proto__',d+1)}catch(e){look1(e,path+'!proto',d+1)} };
 look(globalThis,'window',0);
 const p=import('./nope.js'); look(p,'import',0); try{ await p }catch(e){ look(e,'importError',0)}
 try{ await import('bare') }catch(e){ look(e,'bare',0)}
 try{ await import('./x.js',{with:{type:'json'}}) }catch(e){ look(e,'with',0)}
 try{ await import(Symbol()) }catch(e){ look(e,'sym',0)}
 try{ await new Function('return import("q")')() }catch(e){ look(e,'Function import',0)}
 try{ await (0,eval)('import("q")') }catch(e){ look(e,'eval import',0)}
 await new Promise(r=>{ globalThis.rr=r; setTimeout('import("zz").catch(e=>{globalThis.zz=e; rr()})',0)}); look(globalThis.zz,'timer import',0)
 // stack overflows in bridge functions
 const over=(f,n)=>{ let left=n==='mk'?12:80; const errs=[]; const rec=()=>{ try{ rec() }catch(e){ errs.push(e)} if(left-->0) try{ f() }catch(e){ errs.push(e)} }; try{rec()}catch(e){errs.push(e)} look(errs,'over '+n,0); };
 for(const [n,f] of Object.entries({uuid:()=>crypto.randomUUID(), url:()=>new URL('http://x/y'), clone:()=>structuredClone({a:[1]}), time:()=>performance.now(), st:()=>setTimeout(()=>{},1e6), fetch:()=>{fetch('ipc://localhost/e',{method:'POST',body:'x'}).catch(e=>look(e,'f',0))}, brand:()=>ArrayBuffer.isView(1)||crypto.getRandomValues(new Uint8Array(2)), dec:()=>new TextDecoder().decode(new Uint8Array(3)), frame:()=>document.getElementById('s').contentWindow.document, ls:()=>localStorage.setItem('a','b'), post:()=>ipc.postMessage('x'), con:()=>console.log('x'), mk:()=>{const i=document.createElement('iframe'); document.body.append(i); i.contentWindow.x; i.remove()} })) over(f,n);
 // prepareStackTrace
 const traces=[]; Error.prepareStackTrace=(e,t)=>{ traces.push(e,t); for(const s of t){ look(s,'site',0); for(const m of ['getThis','getFunction','getTypeName','getEvalOrigin','getFileName','getScriptNameOrSourceURL','getPosition','getPromiseIndex']) try{ look(s[m]?.(),'site.'+m,0)}catch(err){look(err,'site!',0)} } return 'S' };
 try{ null.x }catch(e){ e.stack } new Error('q').stack; Promise.reject(new Error('unhandled')); 
 await new Promise(r=>setTimeout(r,1)); try{ await fetch('nope://x') }catch(e){ e.stack; look(e,'fetcherr',0)} 
 try { await crypto.subtle.digest('nope',new Uint8Array(1)) } catch(e){ e.stack; look(e,'digest',0)}
 try { await crypto.subtle.importKey('raw', new Proxy({}, {get(t,k,r){ look(r,'r',0); return undefined}, ownKeys(){return ['a']}}), 'x', true, []) } catch(e){ e.stack; look(e,'imp',0)}
 look(traces,'traces',0); 
 const r=await fetch('ipc://localhost/e',{method:'POST',body:new Uint8Array(4)}).catch(e=>e); look(r,'resp',0); if(r.arrayBuffer){ const oset=Uint8Array.prototype.set; const TA=Object.getPrototypeOf(Uint8Array.prototype); TA.set=function(x){look(x,'SET',0); return oset.apply(this,arguments)}; look(await r.clone().arrayBuffer(),'ab',0); look(await r.body.getReader().read(),'chunk',0)}
 Promise.prototype.then = new Proxy(Promise.prototype.then,{apply(t,th,a){ look(a,'then',0); look(th,'thenthis',0); return Reflect.apply(t,th,a)}});
 Array.prototype[Symbol.iterator]=new Proxy(Array.prototype[Symbol.iterator],{apply(t,th,a){ look(th,'iter',0); return Reflect.apply(t,th,a)}});
 for(const C of [Map,WeakMap,Set]) for(const m of ['get','set','add','has']) if(C.prototype[m]) C.prototype[m]=new Proxy(C.prototype[m],{apply(t,th,a){ look(a,'map',0); return Reflect.apply(t,th,a)}});
 for(const m of ['apply','call','bind']) Function.prototype[m]=new Proxy(Function.prototype[m],{apply(t,th,a){ look(th,'fn',0); look(a,'fnargs',0); return Reflect.apply(t,th,a)}});
 for(const m of ['push','slice','map','find','filter','indexOf','shift','splice']) Array.prototype[m]=new Proxy(Array.prototype[m],{apply(t,th,a){ look(th,'arr',0); look(a,'arrargs',0); return Reflect.apply(t,th,a)}});
 Object.defineProperty(Object.prototype,'get',{configurable:true,set(v){look(v,'setter',0)},get(){return undefined}});
 await (await fetch('ipc://localhost/e',{method:'POST',body:'{}'}).catch(e=>({text(){}}))).text(); await crypto.subtle.digest('SHA-256',new Uint8Array(1)); structuredClone(new Map([[1,{}]])); document.querySelectorAll('iframe'); await new Promise(r=>{addEventListener('message',e=>{look(e,'msg',0); r()}); postMessage({a:[new Uint8Array(2)]},'*')});
 delete Object.prototype.get;
 return JSON.stringify({objects:seen.size,bad}) }