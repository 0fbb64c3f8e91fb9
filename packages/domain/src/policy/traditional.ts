/**
 * Traditional characters of unit names, labels and units of measure, each above its simplified form.
 * Used to recognise words, never to rewrite them, so only characters that the reader looks for are listed.
 */
const TRADITIONAL =
  '牽頭單責職門協與負業聯辦實機構長數據務發經貿財會農環護衛計劃統審質檢監設築規國資員體廣電視藝術學團組織傳號開關於導達億萬畝頓個項間張條戶輛場點龍縣區鄉鎮鄰黨紀書記總隊幫勵創產廠礦鐵運輸氣應級標準習評議險銀證稅訊報臺灣灘圖館動態陽陰湯優勢勞僱醫藥療養殘婦僑轉軍擴減為當來後裡該過進遠還選適鄧鋼錢鏈馬驗麗滅兩雙節範雲網絡線維結給絕綜約終繼續歸權樓橋樣東濟潔漁濕沒決況淨凍涼滬蘇寧贛魯陝隴貴瀋慶廈溫臨紹興無錫揚鹽連鄭濱島劍爭勝勻價歲塊塢壓壩複備處擔擬擁損換屬層嚴夠壯聲殺穩稱積簡類糧糾純細順預須領頒題額風飛飯飲購貨貧貫貸費賓贊輔輪軟軌較載這邊遞遷釋錄鑄鋪鎖聞閱陳際隨雜難靈頁顧頻願顯餘駐騰驅鮮齊齡佔汙參陸園車專獻戰從帶緊縮則僅異壞現隻擇爾爐燈樂鐘響劑徵觀競賽訓練遼漲擊殲徹測極眾讓遲綠藍鋁銅針對幾'
const SIMPLIFIED =
  '牵头单责职门协与负业联办实机构长数据务发经贸财会农环护卫计划统审质检监设筑规国资员体广电视艺术学团组织传号开关于导达亿万亩顿个项间张条户辆场点龙县区乡镇邻党纪书记总队帮励创产厂矿铁运输气应级标准习评议险银证税讯报台湾滩图馆动态阳阴汤优势劳雇医药疗养残妇侨转军扩减为当来后里该过进远还选适邓钢钱链马验丽灭两双节范云网络线维结给绝综约终继续归权楼桥样东济洁渔湿没决况净冻凉沪苏宁赣鲁陕陇贵沈庆厦温临绍兴无锡扬盐连郑滨岛剑争胜匀价岁块坞压坝复备处担拟拥损换属层严够壮声杀稳称积简类粮纠纯细顺预须领颁题额风飞饭饮购货贫贯贷费宾赞辅轮软轨较载这边递迁释录铸铺锁闻阅陈际随杂难灵页顾频愿显余驻腾驱鲜齐龄占污参陆园车专献战从带紧缩则仅异坏现只择尔炉灯乐钟响剂征观竞赛训练辽涨击歼彻测极众让迟绿蓝铝铜针对几'

const SIMPLER: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].map((character, index) => [character, SIMPLIFIED.charAt(index)]),
)

const ANY = new RegExp(`[${TRADITIONAL}]`, 'g')

/** The text in simplified characters for comparing; every character keeps its place. */
export const simplified = (text: string): string =>
  text.replace(ANY, (character) => SIMPLER.get(character) ?? character)
