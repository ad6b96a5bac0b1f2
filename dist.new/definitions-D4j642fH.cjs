const require_rolldown_runtime = require("./rolldown-runtime-n5aEA02a.cjs");
const require_document = require("./document-Cyc18krf.cjs");
const require_file = require("./file-B6aokjzJ.cjs");
const require_expressions = require("./expressions-omq93I6-.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_field_reader = require("./field-reader-Dm9cnxie.cjs");
const require_problem = require("./problem-BLzO0Gvn.cjs");
const require_reserved = require("./reserved-0XQlptJX.cjs");
let node_util = require("node:util");
// node_modules/i18n-iso-countries/codes.json
var require_codes = require_rolldown_runtime.__commonJSMin(((exports, module) => {
	module.exports = [
		[
			"AF",
			"AFG",
			"004",
			"ISO 3166-2:AF"
		],
		[
			"AL",
			"ALB",
			"008",
			"ISO 3166-2:AL"
		],
		[
			"DZ",
			"DZA",
			"012",
			"ISO 3166-2:DZ"
		],
		[
			"AS",
			"ASM",
			"016",
			"ISO 3166-2:AS"
		],
		[
			"AD",
			"AND",
			"020",
			"ISO 3166-2:AD"
		],
		[
			"AO",
			"AGO",
			"024",
			"ISO 3166-2:AO"
		],
		[
			"AI",
			"AIA",
			"660",
			"ISO 3166-2:AI"
		],
		[
			"AQ",
			"ATA",
			"010",
			"ISO 3166-2:AQ"
		],
		[
			"AG",
			"ATG",
			"028",
			"ISO 3166-2:AG"
		],
		[
			"AR",
			"ARG",
			"032",
			"ISO 3166-2:AR"
		],
		[
			"AM",
			"ARM",
			"051",
			"ISO 3166-2:AM"
		],
		[
			"AW",
			"ABW",
			"533",
			"ISO 3166-2:AW"
		],
		[
			"AU",
			"AUS",
			"036",
			"ISO 3166-2:AU"
		],
		[
			"AT",
			"AUT",
			"040",
			"ISO 3166-2:AT"
		],
		[
			"AZ",
			"AZE",
			"031",
			"ISO 3166-2:AZ"
		],
		[
			"BS",
			"BHS",
			"044",
			"ISO 3166-2:BS"
		],
		[
			"BH",
			"BHR",
			"048",
			"ISO 3166-2:BH"
		],
		[
			"BD",
			"BGD",
			"050",
			"ISO 3166-2:BD"
		],
		[
			"BB",
			"BRB",
			"052",
			"ISO 3166-2:BB"
		],
		[
			"BY",
			"BLR",
			"112",
			"ISO 3166-2:BY"
		],
		[
			"BE",
			"BEL",
			"056",
			"ISO 3166-2:BE"
		],
		[
			"BZ",
			"BLZ",
			"084",
			"ISO 3166-2:BZ"
		],
		[
			"BJ",
			"BEN",
			"204",
			"ISO 3166-2:BJ"
		],
		[
			"BM",
			"BMU",
			"060",
			"ISO 3166-2:BM"
		],
		[
			"BT",
			"BTN",
			"064",
			"ISO 3166-2:BT"
		],
		[
			"BO",
			"BOL",
			"068",
			"ISO 3166-2:BO"
		],
		[
			"BA",
			"BIH",
			"070",
			"ISO 3166-2:BA"
		],
		[
			"BW",
			"BWA",
			"072",
			"ISO 3166-2:BW"
		],
		[
			"BV",
			"BVT",
			"074",
			"ISO 3166-2:BV"
		],
		[
			"BR",
			"BRA",
			"076",
			"ISO 3166-2:BR"
		],
		[
			"IO",
			"IOT",
			"086",
			"ISO 3166-2:IO"
		],
		[
			"BN",
			"BRN",
			"096",
			"ISO 3166-2:BN"
		],
		[
			"BG",
			"BGR",
			"100",
			"ISO 3166-2:BG"
		],
		[
			"BF",
			"BFA",
			"854",
			"ISO 3166-2:BF"
		],
		[
			"BI",
			"BDI",
			"108",
			"ISO 3166-2:BI"
		],
		[
			"KH",
			"KHM",
			"116",
			"ISO 3166-2:KH"
		],
		[
			"CM",
			"CMR",
			"120",
			"ISO 3166-2:CM"
		],
		[
			"CA",
			"CAN",
			"124",
			"ISO 3166-2:CA"
		],
		[
			"CV",
			"CPV",
			"132",
			"ISO 3166-2:CV"
		],
		[
			"KY",
			"CYM",
			"136",
			"ISO 3166-2:KY"
		],
		[
			"CF",
			"CAF",
			"140",
			"ISO 3166-2:CF"
		],
		[
			"TD",
			"TCD",
			"148",
			"ISO 3166-2:TD"
		],
		[
			"CL",
			"CHL",
			"152",
			"ISO 3166-2:CL"
		],
		[
			"CN",
			"CHN",
			"156",
			"ISO 3166-2:CN"
		],
		[
			"CX",
			"CXR",
			"162",
			"ISO 3166-2:CX"
		],
		[
			"CC",
			"CCK",
			"166",
			"ISO 3166-2:CC"
		],
		[
			"CO",
			"COL",
			"170",
			"ISO 3166-2:CO"
		],
		[
			"KM",
			"COM",
			"174",
			"ISO 3166-2:KM"
		],
		[
			"CG",
			"COG",
			"178",
			"ISO 3166-2:CG"
		],
		[
			"CD",
			"COD",
			"180",
			"ISO 3166-2:CD"
		],
		[
			"CK",
			"COK",
			"184",
			"ISO 3166-2:CK"
		],
		[
			"CR",
			"CRI",
			"188",
			"ISO 3166-2:CR"
		],
		[
			"CI",
			"CIV",
			"384",
			"ISO 3166-2:CI"
		],
		[
			"HR",
			"HRV",
			"191",
			"ISO 3166-2:HR"
		],
		[
			"CU",
			"CUB",
			"192",
			"ISO 3166-2:CU"
		],
		[
			"CY",
			"CYP",
			"196",
			"ISO 3166-2:CY"
		],
		[
			"CZ",
			"CZE",
			"203",
			"ISO 3166-2:CZ"
		],
		[
			"DK",
			"DNK",
			"208",
			"ISO 3166-2:DK"
		],
		[
			"DJ",
			"DJI",
			"262",
			"ISO 3166-2:DJ"
		],
		[
			"DM",
			"DMA",
			"212",
			"ISO 3166-2:DM"
		],
		[
			"DO",
			"DOM",
			"214",
			"ISO 3166-2:DO"
		],
		[
			"EC",
			"ECU",
			"218",
			"ISO 3166-2:EC"
		],
		[
			"EG",
			"EGY",
			"818",
			"ISO 3166-2:EG"
		],
		[
			"SV",
			"SLV",
			"222",
			"ISO 3166-2:SV"
		],
		[
			"GQ",
			"GNQ",
			"226",
			"ISO 3166-2:GQ"
		],
		[
			"ER",
			"ERI",
			"232",
			"ISO 3166-2:ER"
		],
		[
			"EE",
			"EST",
			"233",
			"ISO 3166-2:EE"
		],
		[
			"ET",
			"ETH",
			"231",
			"ISO 3166-2:ET"
		],
		[
			"FK",
			"FLK",
			"238",
			"ISO 3166-2:FK"
		],
		[
			"FO",
			"FRO",
			"234",
			"ISO 3166-2:FO"
		],
		[
			"FJ",
			"FJI",
			"242",
			"ISO 3166-2:FJ"
		],
		[
			"FI",
			"FIN",
			"246",
			"ISO 3166-2:FI"
		],
		[
			"FR",
			"FRA",
			"250",
			"ISO 3166-2:FR"
		],
		[
			"GF",
			"GUF",
			"254",
			"ISO 3166-2:GF"
		],
		[
			"PF",
			"PYF",
			"258",
			"ISO 3166-2:PF"
		],
		[
			"TF",
			"ATF",
			"260",
			"ISO 3166-2:TF"
		],
		[
			"GA",
			"GAB",
			"266",
			"ISO 3166-2:GA"
		],
		[
			"GM",
			"GMB",
			"270",
			"ISO 3166-2:GM"
		],
		[
			"GE",
			"GEO",
			"268",
			"ISO 3166-2:GE"
		],
		[
			"DE",
			"DEU",
			"276",
			"ISO 3166-2:DE"
		],
		[
			"GH",
			"GHA",
			"288",
			"ISO 3166-2:GH"
		],
		[
			"GI",
			"GIB",
			"292",
			"ISO 3166-2:GI"
		],
		[
			"GR",
			"GRC",
			"300",
			"ISO 3166-2:GR"
		],
		[
			"GL",
			"GRL",
			"304",
			"ISO 3166-2:GL"
		],
		[
			"GD",
			"GRD",
			"308",
			"ISO 3166-2:GD"
		],
		[
			"GP",
			"GLP",
			"312",
			"ISO 3166-2:GP"
		],
		[
			"GU",
			"GUM",
			"316",
			"ISO 3166-2:GU"
		],
		[
			"GT",
			"GTM",
			"320",
			"ISO 3166-2:GT"
		],
		[
			"GN",
			"GIN",
			"324",
			"ISO 3166-2:GN"
		],
		[
			"GW",
			"GNB",
			"624",
			"ISO 3166-2:GW"
		],
		[
			"GY",
			"GUY",
			"328",
			"ISO 3166-2:GY"
		],
		[
			"HT",
			"HTI",
			"332",
			"ISO 3166-2:HT"
		],
		[
			"HM",
			"HMD",
			"334",
			"ISO 3166-2:HM"
		],
		[
			"VA",
			"VAT",
			"336",
			"ISO 3166-2:VA"
		],
		[
			"HN",
			"HND",
			"340",
			"ISO 3166-2:HN"
		],
		[
			"HK",
			"HKG",
			"344",
			"ISO 3166-2:HK"
		],
		[
			"HU",
			"HUN",
			"348",
			"ISO 3166-2:HU"
		],
		[
			"IS",
			"ISL",
			"352",
			"ISO 3166-2:IS"
		],
		[
			"IN",
			"IND",
			"356",
			"ISO 3166-2:IN"
		],
		[
			"ID",
			"IDN",
			"360",
			"ISO 3166-2:ID"
		],
		[
			"IR",
			"IRN",
			"364",
			"ISO 3166-2:IR"
		],
		[
			"IQ",
			"IRQ",
			"368",
			"ISO 3166-2:IQ"
		],
		[
			"IE",
			"IRL",
			"372",
			"ISO 3166-2:IE"
		],
		[
			"IL",
			"ISR",
			"376",
			"ISO 3166-2:IL"
		],
		[
			"IT",
			"ITA",
			"380",
			"ISO 3166-2:IT"
		],
		[
			"JM",
			"JAM",
			"388",
			"ISO 3166-2:JM"
		],
		[
			"JP",
			"JPN",
			"392",
			"ISO 3166-2:JP"
		],
		[
			"JO",
			"JOR",
			"400",
			"ISO 3166-2:JO"
		],
		[
			"KZ",
			"KAZ",
			"398",
			"ISO 3166-2:KZ"
		],
		[
			"KE",
			"KEN",
			"404",
			"ISO 3166-2:KE"
		],
		[
			"KI",
			"KIR",
			"296",
			"ISO 3166-2:KI"
		],
		[
			"KP",
			"PRK",
			"408",
			"ISO 3166-2:KP"
		],
		[
			"KR",
			"KOR",
			"410",
			"ISO 3166-2:KR"
		],
		[
			"KW",
			"KWT",
			"414",
			"ISO 3166-2:KW"
		],
		[
			"KG",
			"KGZ",
			"417",
			"ISO 3166-2:KG"
		],
		[
			"LA",
			"LAO",
			"418",
			"ISO 3166-2:LA"
		],
		[
			"LV",
			"LVA",
			"428",
			"ISO 3166-2:LV"
		],
		[
			"LB",
			"LBN",
			"422",
			"ISO 3166-2:LB"
		],
		[
			"LS",
			"LSO",
			"426",
			"ISO 3166-2:LS"
		],
		[
			"LR",
			"LBR",
			"430",
			"ISO 3166-2:LR"
		],
		[
			"LY",
			"LBY",
			"434",
			"ISO 3166-2:LY"
		],
		[
			"LI",
			"LIE",
			"438",
			"ISO 3166-2:LI"
		],
		[
			"LT",
			"LTU",
			"440",
			"ISO 3166-2:LT"
		],
		[
			"LU",
			"LUX",
			"442",
			"ISO 3166-2:LU"
		],
		[
			"MO",
			"MAC",
			"446",
			"ISO 3166-2:MO"
		],
		[
			"MG",
			"MDG",
			"450",
			"ISO 3166-2:MG"
		],
		[
			"MW",
			"MWI",
			"454",
			"ISO 3166-2:MW"
		],
		[
			"MY",
			"MYS",
			"458",
			"ISO 3166-2:MY"
		],
		[
			"MV",
			"MDV",
			"462",
			"ISO 3166-2:MV"
		],
		[
			"ML",
			"MLI",
			"466",
			"ISO 3166-2:ML"
		],
		[
			"MT",
			"MLT",
			"470",
			"ISO 3166-2:MT"
		],
		[
			"MH",
			"MHL",
			"584",
			"ISO 3166-2:MH"
		],
		[
			"MQ",
			"MTQ",
			"474",
			"ISO 3166-2:MQ"
		],
		[
			"MR",
			"MRT",
			"478",
			"ISO 3166-2:MR"
		],
		[
			"MU",
			"MUS",
			"480",
			"ISO 3166-2:MU"
		],
		[
			"YT",
			"MYT",
			"175",
			"ISO 3166-2:YT"
		],
		[
			"MX",
			"MEX",
			"484",
			"ISO 3166-2:MX"
		],
		[
			"FM",
			"FSM",
			"583",
			"ISO 3166-2:FM"
		],
		[
			"MD",
			"MDA",
			"498",
			"ISO 3166-2:MD"
		],
		[
			"MC",
			"MCO",
			"492",
			"ISO 3166-2:MC"
		],
		[
			"MN",
			"MNG",
			"496",
			"ISO 3166-2:MN"
		],
		[
			"MS",
			"MSR",
			"500",
			"ISO 3166-2:MS"
		],
		[
			"MA",
			"MAR",
			"504",
			"ISO 3166-2:MA"
		],
		[
			"MZ",
			"MOZ",
			"508",
			"ISO 3166-2:MZ"
		],
		[
			"MM",
			"MMR",
			"104",
			"ISO 3166-2:MM"
		],
		[
			"NA",
			"NAM",
			"516",
			"ISO 3166-2:NA"
		],
		[
			"NR",
			"NRU",
			"520",
			"ISO 3166-2:NR"
		],
		[
			"NP",
			"NPL",
			"524",
			"ISO 3166-2:NP"
		],
		[
			"NL",
			"NLD",
			"528",
			"ISO 3166-2:NL"
		],
		[
			"NC",
			"NCL",
			"540",
			"ISO 3166-2:NC"
		],
		[
			"NZ",
			"NZL",
			"554",
			"ISO 3166-2:NZ"
		],
		[
			"NI",
			"NIC",
			"558",
			"ISO 3166-2:NI"
		],
		[
			"NE",
			"NER",
			"562",
			"ISO 3166-2:NE"
		],
		[
			"NG",
			"NGA",
			"566",
			"ISO 3166-2:NG"
		],
		[
			"NU",
			"NIU",
			"570",
			"ISO 3166-2:NU"
		],
		[
			"NF",
			"NFK",
			"574",
			"ISO 3166-2:NF"
		],
		[
			"MP",
			"MNP",
			"580",
			"ISO 3166-2:MP"
		],
		[
			"MK",
			"MKD",
			"807",
			"ISO 3166-2:MK"
		],
		[
			"NO",
			"NOR",
			"578",
			"ISO 3166-2:NO"
		],
		[
			"OM",
			"OMN",
			"512",
			"ISO 3166-2:OM"
		],
		[
			"PK",
			"PAK",
			"586",
			"ISO 3166-2:PK"
		],
		[
			"PW",
			"PLW",
			"585",
			"ISO 3166-2:PW"
		],
		[
			"PS",
			"PSE",
			"275",
			"ISO 3166-2:PS"
		],
		[
			"PA",
			"PAN",
			"591",
			"ISO 3166-2:PA"
		],
		[
			"PG",
			"PNG",
			"598",
			"ISO 3166-2:PG"
		],
		[
			"PY",
			"PRY",
			"600",
			"ISO 3166-2:PY"
		],
		[
			"PE",
			"PER",
			"604",
			"ISO 3166-2:PE"
		],
		[
			"PH",
			"PHL",
			"608",
			"ISO 3166-2:PH"
		],
		[
			"PN",
			"PCN",
			"612",
			"ISO 3166-2:PN"
		],
		[
			"PL",
			"POL",
			"616",
			"ISO 3166-2:PL"
		],
		[
			"PT",
			"PRT",
			"620",
			"ISO 3166-2:PT"
		],
		[
			"PR",
			"PRI",
			"630",
			"ISO 3166-2:PR"
		],
		[
			"QA",
			"QAT",
			"634",
			"ISO 3166-2:QA"
		],
		[
			"RE",
			"REU",
			"638",
			"ISO 3166-2:RE"
		],
		[
			"RO",
			"ROU",
			"642",
			"ISO 3166-2:RO"
		],
		[
			"RU",
			"RUS",
			"643",
			"ISO 3166-2:RU"
		],
		[
			"RW",
			"RWA",
			"646",
			"ISO 3166-2:RW"
		],
		[
			"SH",
			"SHN",
			"654",
			"ISO 3166-2:SH"
		],
		[
			"KN",
			"KNA",
			"659",
			"ISO 3166-2:KN"
		],
		[
			"LC",
			"LCA",
			"662",
			"ISO 3166-2:LC"
		],
		[
			"PM",
			"SPM",
			"666",
			"ISO 3166-2:PM"
		],
		[
			"VC",
			"VCT",
			"670",
			"ISO 3166-2:VC"
		],
		[
			"WS",
			"WSM",
			"882",
			"ISO 3166-2:WS"
		],
		[
			"SM",
			"SMR",
			"674",
			"ISO 3166-2:SM"
		],
		[
			"ST",
			"STP",
			"678",
			"ISO 3166-2:ST"
		],
		[
			"SA",
			"SAU",
			"682",
			"ISO 3166-2:SA"
		],
		[
			"SN",
			"SEN",
			"686",
			"ISO 3166-2:SN"
		],
		[
			"SC",
			"SYC",
			"690",
			"ISO 3166-2:SC"
		],
		[
			"SL",
			"SLE",
			"694",
			"ISO 3166-2:SL"
		],
		[
			"SG",
			"SGP",
			"702",
			"ISO 3166-2:SG"
		],
		[
			"SK",
			"SVK",
			"703",
			"ISO 3166-2:SK"
		],
		[
			"SI",
			"SVN",
			"705",
			"ISO 3166-2:SI"
		],
		[
			"SB",
			"SLB",
			"090",
			"ISO 3166-2:SB"
		],
		[
			"SO",
			"SOM",
			"706",
			"ISO 3166-2:SO"
		],
		[
			"ZA",
			"ZAF",
			"710",
			"ISO 3166-2:ZA"
		],
		[
			"GS",
			"SGS",
			"239",
			"ISO 3166-2:GS"
		],
		[
			"ES",
			"ESP",
			"724",
			"ISO 3166-2:ES"
		],
		[
			"LK",
			"LKA",
			"144",
			"ISO 3166-2:LK"
		],
		[
			"SD",
			"SDN",
			"729",
			"ISO 3166-2:SD"
		],
		[
			"SR",
			"SUR",
			"740",
			"ISO 3166-2:SR"
		],
		[
			"SJ",
			"SJM",
			"744",
			"ISO 3166-2:SJ"
		],
		[
			"SZ",
			"SWZ",
			"748",
			"ISO 3166-2:SZ"
		],
		[
			"SE",
			"SWE",
			"752",
			"ISO 3166-2:SE"
		],
		[
			"CH",
			"CHE",
			"756",
			"ISO 3166-2:CH"
		],
		[
			"SY",
			"SYR",
			"760",
			"ISO 3166-2:SY"
		],
		[
			"TW",
			"TWN",
			"158",
			"ISO 3166-2:TW"
		],
		[
			"TJ",
			"TJK",
			"762",
			"ISO 3166-2:TJ"
		],
		[
			"TZ",
			"TZA",
			"834",
			"ISO 3166-2:TZ"
		],
		[
			"TH",
			"THA",
			"764",
			"ISO 3166-2:TH"
		],
		[
			"TL",
			"TLS",
			"626",
			"ISO 3166-2:TL"
		],
		[
			"TG",
			"TGO",
			"768",
			"ISO 3166-2:TG"
		],
		[
			"TK",
			"TKL",
			"772",
			"ISO 3166-2:TK"
		],
		[
			"TO",
			"TON",
			"776",
			"ISO 3166-2:TO"
		],
		[
			"TT",
			"TTO",
			"780",
			"ISO 3166-2:TT"
		],
		[
			"TN",
			"TUN",
			"788",
			"ISO 3166-2:TN"
		],
		[
			"TR",
			"TUR",
			"792",
			"ISO 3166-2:TR"
		],
		[
			"TM",
			"TKM",
			"795",
			"ISO 3166-2:TM"
		],
		[
			"TC",
			"TCA",
			"796",
			"ISO 3166-2:TC"
		],
		[
			"TV",
			"TUV",
			"798",
			"ISO 3166-2:TV"
		],
		[
			"UG",
			"UGA",
			"800",
			"ISO 3166-2:UG"
		],
		[
			"UA",
			"UKR",
			"804",
			"ISO 3166-2:UA"
		],
		[
			"AE",
			"ARE",
			"784",
			"ISO 3166-2:AE"
		],
		[
			"GB",
			"GBR",
			"826",
			"ISO 3166-2:GB"
		],
		[
			"US",
			"USA",
			"840",
			"ISO 3166-2:US"
		],
		[
			"UM",
			"UMI",
			"581",
			"ISO 3166-2:UM"
		],
		[
			"UY",
			"URY",
			"858",
			"ISO 3166-2:UY"
		],
		[
			"UZ",
			"UZB",
			"860",
			"ISO 3166-2:UZ"
		],
		[
			"VU",
			"VUT",
			"548",
			"ISO 3166-2:VU"
		],
		[
			"VE",
			"VEN",
			"862",
			"ISO 3166-2:VE"
		],
		[
			"VN",
			"VNM",
			"704",
			"ISO 3166-2:VN"
		],
		[
			"VG",
			"VGB",
			"092",
			"ISO 3166-2:VG"
		],
		[
			"VI",
			"VIR",
			"850",
			"ISO 3166-2:VI"
		],
		[
			"WF",
			"WLF",
			"876",
			"ISO 3166-2:WF"
		],
		[
			"EH",
			"ESH",
			"732",
			"ISO 3166-2:EH"
		],
		[
			"YE",
			"YEM",
			"887",
			"ISO 3166-2:YE"
		],
		[
			"ZM",
			"ZMB",
			"894",
			"ISO 3166-2:ZM"
		],
		[
			"ZW",
			"ZWE",
			"716",
			"ISO 3166-2:ZW"
		],
		[
			"AX",
			"ALA",
			"248",
			"ISO 3166-2:AX"
		],
		[
			"BQ",
			"BES",
			"535",
			"ISO 3166-2:BQ"
		],
		[
			"CW",
			"CUW",
			"531",
			"ISO 3166-2:CW"
		],
		[
			"GG",
			"GGY",
			"831",
			"ISO 3166-2:GG"
		],
		[
			"IM",
			"IMN",
			"833",
			"ISO 3166-2:IM"
		],
		[
			"JE",
			"JEY",
			"832",
			"ISO 3166-2:JE"
		],
		[
			"ME",
			"MNE",
			"499",
			"ISO 3166-2:ME"
		],
		[
			"BL",
			"BLM",
			"652",
			"ISO 3166-2:BL"
		],
		[
			"MF",
			"MAF",
			"663",
			"ISO 3166-2:MF"
		],
		[
			"RS",
			"SRB",
			"688",
			"ISO 3166-2:RS"
		],
		[
			"SX",
			"SXM",
			"534",
			"ISO 3166-2:SX"
		],
		[
			"SS",
			"SSD",
			"728",
			"ISO 3166-2:SS"
		],
		[
			"XK",
			"XKK",
			"983",
			"ISO 3166-2:XK"
		]
	];
}));
// node_modules/i18n-iso-countries/supportedLocales.json
var require_supportedLocales = require_rolldown_runtime.__commonJSMin(((exports, module) => {
	module.exports = [
		"br",
		"cy",
		"dv",
		"sw",
		"eu",
		"af",
		"am",
		"ha",
		"ku",
		"ml",
		"mt",
		"no",
		"ps",
		"sd",
		"so",
		"sq",
		"ta",
		"tg",
		"tt",
		"ug",
		"ur",
		"vi",
		"ar",
		"az",
		"be",
		"bg",
		"bn",
		"bs",
		"ca",
		"cs",
		"da",
		"de",
		"el",
		"en",
		"es",
		"et",
		"fa",
		"fi",
		"fr",
		"ga",
		"gl",
		"he",
		"hi",
		"hr",
		"hu",
		"hy",
		"id",
		"is",
		"it",
		"ja",
		"ka",
		"kk",
		"km",
		"ko",
		"ky",
		"lt",
		"lv",
		"mk",
		"mn",
		"mr",
		"ms",
		"nb",
		"nl",
		"nn",
		"pl",
		"pt",
		"ro",
		"ru",
		"sk",
		"sl",
		"sr",
		"sv",
		"th",
		"tk",
		"tr",
		"uk",
		"uz",
		"zh"
	];
}));
// node_modules/diacritics/index.js
var require_diacritics = require_rolldown_runtime.__commonJSMin(((exports) => {
	exports.remove = removeDiacritics;
	var replacementList = [
		{
			base: " ",
			chars: "\xA0"
		},
		{
			base: "0",
			chars: "߀"
		},
		{
			base: "A",
			chars: "ⒶＡÀÁÂẦẤẪẨÃĀĂẰẮẴẲȦǠÄǞẢÅǺǍȀȂẠẬẶḀĄȺⱯ"
		},
		{
			base: "AA",
			chars: "Ꜳ"
		},
		{
			base: "AE",
			chars: "ÆǼǢ"
		},
		{
			base: "AO",
			chars: "Ꜵ"
		},
		{
			base: "AU",
			chars: "Ꜷ"
		},
		{
			base: "AV",
			chars: "ꜸꜺ"
		},
		{
			base: "AY",
			chars: "Ꜽ"
		},
		{
			base: "B",
			chars: "ⒷＢḂḄḆɃƁ"
		},
		{
			base: "C",
			chars: "ⒸＣꜾḈĆCĈĊČÇƇȻ"
		},
		{
			base: "D",
			chars: "ⒹＤḊĎḌḐḒḎĐƊƉᴅꝹ"
		},
		{
			base: "Dh",
			chars: "Ð"
		},
		{
			base: "DZ",
			chars: "ǱǄ"
		},
		{
			base: "Dz",
			chars: "ǲǅ"
		},
		{
			base: "E",
			chars: "ɛⒺＥÈÉÊỀẾỄỂẼĒḔḖĔĖËẺĚȄȆẸỆȨḜĘḘḚƐƎᴇ"
		},
		{
			base: "F",
			chars: "ꝼⒻＦḞƑꝻ"
		},
		{
			base: "G",
			chars: "ⒼＧǴĜḠĞĠǦĢǤƓꞠꝽꝾɢ"
		},
		{
			base: "H",
			chars: "ⒽＨĤḢḦȞḤḨḪĦⱧⱵꞍ"
		},
		{
			base: "I",
			chars: "ⒾＩÌÍÎĨĪĬİÏḮỈǏȈȊỊĮḬƗ"
		},
		{
			base: "J",
			chars: "ⒿＪĴɈȷ"
		},
		{
			base: "K",
			chars: "ⓀＫḰǨḲĶḴƘⱩꝀꝂꝄꞢ"
		},
		{
			base: "L",
			chars: "ⓁＬĿĹĽḶḸĻḼḺŁȽⱢⱠꝈꝆꞀ"
		},
		{
			base: "LJ",
			chars: "Ǉ"
		},
		{
			base: "Lj",
			chars: "ǈ"
		},
		{
			base: "M",
			chars: "ⓂＭḾṀṂⱮƜϻ"
		},
		{
			base: "N",
			chars: "ꞤȠⓃＮǸŃÑṄŇṆŅṊṈƝꞐᴎ"
		},
		{
			base: "NJ",
			chars: "Ǌ"
		},
		{
			base: "Nj",
			chars: "ǋ"
		},
		{
			base: "O",
			chars: "ⓄＯÒÓÔỒỐỖỔÕṌȬṎŌṐṒŎȮȰÖȪỎŐǑȌȎƠỜỚỠỞỢỌỘǪǬØǾƆƟꝊꝌ"
		},
		{
			base: "OE",
			chars: "Œ"
		},
		{
			base: "OI",
			chars: "Ƣ"
		},
		{
			base: "OO",
			chars: "Ꝏ"
		},
		{
			base: "OU",
			chars: "Ȣ"
		},
		{
			base: "P",
			chars: "ⓅＰṔṖƤⱣꝐꝒꝔ"
		},
		{
			base: "Q",
			chars: "ⓆＱꝖꝘɊ"
		},
		{
			base: "R",
			chars: "ⓇＲŔṘŘȐȒṚṜŖṞɌⱤꝚꞦꞂ"
		},
		{
			base: "S",
			chars: "ⓈＳẞŚṤŜṠŠṦṢṨȘŞⱾꞨꞄ"
		},
		{
			base: "T",
			chars: "ⓉＴṪŤṬȚŢṰṮŦƬƮȾꞆ"
		},
		{
			base: "Th",
			chars: "Þ"
		},
		{
			base: "TZ",
			chars: "Ꜩ"
		},
		{
			base: "U",
			chars: "ⓊＵÙÚÛŨṸŪṺŬÜǛǗǕǙỦŮŰǓȔȖƯỪỨỮỬỰỤṲŲṶṴɄ"
		},
		{
			base: "V",
			chars: "ⓋＶṼṾƲꝞɅ"
		},
		{
			base: "VY",
			chars: "Ꝡ"
		},
		{
			base: "W",
			chars: "ⓌＷẀẂŴẆẄẈⱲ"
		},
		{
			base: "X",
			chars: "ⓍＸẊẌ"
		},
		{
			base: "Y",
			chars: "ⓎＹỲÝŶỸȲẎŸỶỴƳɎỾ"
		},
		{
			base: "Z",
			chars: "ⓏＺŹẐŻŽẒẔƵȤⱿⱫꝢ"
		},
		{
			base: "a",
			chars: "ⓐａẚàáâầấẫẩãāăằắẵẳȧǡäǟảåǻǎȁȃạậặḁąⱥɐɑ"
		},
		{
			base: "aa",
			chars: "ꜳ"
		},
		{
			base: "ae",
			chars: "æǽǣ"
		},
		{
			base: "ao",
			chars: "ꜵ"
		},
		{
			base: "au",
			chars: "ꜷ"
		},
		{
			base: "av",
			chars: "ꜹꜻ"
		},
		{
			base: "ay",
			chars: "ꜽ"
		},
		{
			base: "b",
			chars: "ⓑｂḃḅḇƀƃɓƂ"
		},
		{
			base: "c",
			chars: "ｃⓒćĉċčçḉƈȼꜿↄ"
		},
		{
			base: "d",
			chars: "ⓓｄḋďḍḑḓḏđƌɖɗƋᏧԁꞪ"
		},
		{
			base: "dh",
			chars: "ð"
		},
		{
			base: "dz",
			chars: "ǳǆ"
		},
		{
			base: "e",
			chars: "ⓔｅèéêềếễểẽēḕḗĕėëẻěȅȇẹệȩḝęḙḛɇǝ"
		},
		{
			base: "f",
			chars: "ⓕｆḟƒ"
		},
		{
			base: "ff",
			chars: "ﬀ"
		},
		{
			base: "fi",
			chars: "ﬁ"
		},
		{
			base: "fl",
			chars: "ﬂ"
		},
		{
			base: "ffi",
			chars: "ﬃ"
		},
		{
			base: "ffl",
			chars: "ﬄ"
		},
		{
			base: "g",
			chars: "ⓖｇǵĝḡğġǧģǥɠꞡꝿᵹ"
		},
		{
			base: "h",
			chars: "ⓗｈĥḣḧȟḥḩḫẖħⱨⱶɥ"
		},
		{
			base: "hv",
			chars: "ƕ"
		},
		{
			base: "i",
			chars: "ⓘｉìíîĩīĭïḯỉǐȉȋịįḭɨı"
		},
		{
			base: "j",
			chars: "ⓙｊĵǰɉ"
		},
		{
			base: "k",
			chars: "ⓚｋḱǩḳķḵƙⱪꝁꝃꝅꞣ"
		},
		{
			base: "l",
			chars: "ⓛｌŀĺľḷḹļḽḻſłƚɫⱡꝉꞁꝇɭ"
		},
		{
			base: "lj",
			chars: "ǉ"
		},
		{
			base: "m",
			chars: "ⓜｍḿṁṃɱɯ"
		},
		{
			base: "n",
			chars: "ⓝｎǹńñṅňṇņṋṉƞɲŉꞑꞥлԉ"
		},
		{
			base: "nj",
			chars: "ǌ"
		},
		{
			base: "o",
			chars: "ⓞｏòóôồốỗổõṍȭṏōṑṓŏȯȱöȫỏőǒȍȏơờớỡởợọộǫǭøǿꝋꝍɵɔᴑ"
		},
		{
			base: "oe",
			chars: "œ"
		},
		{
			base: "oi",
			chars: "ƣ"
		},
		{
			base: "oo",
			chars: "ꝏ"
		},
		{
			base: "ou",
			chars: "ȣ"
		},
		{
			base: "p",
			chars: "ⓟｐṕṗƥᵽꝑꝓꝕρ"
		},
		{
			base: "q",
			chars: "ⓠｑɋꝗꝙ"
		},
		{
			base: "r",
			chars: "ⓡｒŕṙřȑȓṛṝŗṟɍɽꝛꞧꞃ"
		},
		{
			base: "s",
			chars: "ⓢｓśṥŝṡšṧṣṩșşȿꞩꞅẛʂ"
		},
		{
			base: "ss",
			chars: "ß"
		},
		{
			base: "t",
			chars: "ⓣｔṫẗťṭțţṱṯŧƭʈⱦꞇ"
		},
		{
			base: "th",
			chars: "þ"
		},
		{
			base: "tz",
			chars: "ꜩ"
		},
		{
			base: "u",
			chars: "ⓤｕùúûũṹūṻŭüǜǘǖǚủůűǔȕȗưừứữửựụṳųṷṵʉ"
		},
		{
			base: "v",
			chars: "ⓥｖṽṿʋꝟʌ"
		},
		{
			base: "vy",
			chars: "ꝡ"
		},
		{
			base: "w",
			chars: "ⓦｗẁẃŵẇẅẘẉⱳ"
		},
		{
			base: "x",
			chars: "ⓧｘẋẍ"
		},
		{
			base: "y",
			chars: "ⓨｙỳýŷỹȳẏÿỷẙỵƴɏỿ"
		},
		{
			base: "z",
			chars: "ⓩｚźẑżžẓẕƶȥɀⱬꝣ"
		}
	];
	var diacriticsMap = {};
	for (var i = 0; i < replacementList.length; i += 1) {
		var chars = replacementList[i].chars;
		for (var j = 0; j < chars.length; j += 1) diacriticsMap[chars[j]] = replacementList[i].base;
	}
	function removeDiacritics(str) {
		return str.replace(/[^\u0000-\u007e]/g, function(c) {
			return diacriticsMap[c] || c;
		});
	}
	exports.replacementList = replacementList;
	exports.diacriticsMap = diacriticsMap;
}));
// node_modules/i18n-iso-countries/index.js
var require_i18n_iso_countries = require_rolldown_runtime.__commonJSMin(((exports) => {
	const codes = require_codes();
	const supportedLocales = require_supportedLocales();
	const removeDiacritics = require_diacritics().remove;
	const registeredLocales = {};
	const alpha2 = {};
	const alpha3 = {};
	const numeric = {};
	const invertedNumeric = {};
	codes.forEach(function(codeInformation) {
		const s = codeInformation;
		alpha2[s[0]] = s[1];
		alpha3[s[1]] = s[0];
		numeric[s[2]] = s[0];
		invertedNumeric[s[0]] = s[2];
	});
	function formatNumericCode(code) {
		return String("000" + (code ? code : "")).slice(-3);
	}
	function hasOwnProperty(object, property) {
		return Object.prototype.hasOwnProperty.call(object, property);
	}
	function localeFilter(localeList, filter) {
		return Object.keys(localeList).reduce(function(newLocaleList, alpha2) {
			const nameList = localeList[alpha2];
			newLocaleList[alpha2] = filter(nameList, alpha2);
			return newLocaleList;
		}, {});
	}
	function filterNameBy(type, countryNameList) {
		switch (type) {
			case "official": return Array.isArray(countryNameList) ? countryNameList[0] : countryNameList;
			case "all": return typeof countryNameList === "string" ? [countryNameList] : countryNameList;
			case "alias": return Array.isArray(countryNameList) ? countryNameList[1] || countryNameList[0] : countryNameList;
			default: throw new TypeError("LocaleNameType must be one of these: all, official, alias!");
		}
	}
	exports.registerLocale = function(localeData) {
		if (!localeData.locale) throw new TypeError("Missing localeData.locale");
		if (!localeData.countries) throw new TypeError("Missing localeData.countries");
		registeredLocales[localeData.locale] = localeData.countries;
	};
	function alpha3ToAlpha2(code) {
		return alpha3[code];
	}
	exports.alpha3ToAlpha2 = alpha3ToAlpha2;
	function alpha2ToAlpha3(code) {
		return alpha2[code];
	}
	exports.alpha2ToAlpha3 = alpha2ToAlpha3;
	function alpha3ToNumeric(code) {
		return invertedNumeric[alpha3ToAlpha2(code)];
	}
	exports.alpha3ToNumeric = alpha3ToNumeric;
	function alpha2ToNumeric(code) {
		return invertedNumeric[code];
	}
	exports.alpha2ToNumeric = alpha2ToNumeric;
	function numericToAlpha3(code) {
		const padded = formatNumericCode(code);
		return alpha2ToAlpha3(numeric[padded]);
	}
	exports.numericToAlpha3 = numericToAlpha3;
	function numericToAlpha2(code) {
		const padded = formatNumericCode(code);
		return numeric[padded];
	}
	exports.numericToAlpha2 = numericToAlpha2;
	function toAlpha3(code) {
		if (typeof code === "string") {
			if (/^[0-9]*$/.test(code)) return numericToAlpha3(code);
			if (code.length === 2) return alpha2ToAlpha3(code.toUpperCase());
			if (code.length === 3) return code.toUpperCase();
		}
		if (typeof code === "number") return numericToAlpha3(code);
	}
	exports.toAlpha3 = toAlpha3;
	function toAlpha2(code) {
		if (typeof code === "string") {
			if (/^[0-9]*$/.test(code)) return numericToAlpha2(code);
			if (code.length === 2) return code.toUpperCase();
			if (code.length === 3) return alpha3ToAlpha2(code.toUpperCase());
		}
		if (typeof code === "number") return numericToAlpha2(code);
	}
	exports.toAlpha2 = toAlpha2;
	exports.getName = function(code, lang, options = {}) {
		if (!("select" in options)) options.select = "official";
		try {
			const nameList = registeredLocales[lang.toLowerCase()][toAlpha2(code)];
			return filterNameBy(options.select, nameList);
		} catch (err) {
			return;
		}
	};
	exports.getNames = function(lang, options = {}) {
		if (!("select" in options)) options.select = "official";
		const localeList = registeredLocales[lang.toLowerCase()];
		if (localeList === void 0) return {};
		return localeFilter(localeList, function(nameList) {
			return filterNameBy(options.select, nameList);
		});
	};
	exports.getAlpha2Code = function(name, lang) {
		const normalizeString = (string) => string.toLowerCase();
		const areSimilar = (a, b) => normalizeString(a) === normalizeString(b);
		try {
			const codenames = registeredLocales[lang.toLowerCase()];
			for (const p in codenames) {
				if (!hasOwnProperty(codenames, p)) continue;
				if (typeof codenames[p] === "string") {
					if (areSimilar(codenames[p], name)) return p;
				}
				if (Array.isArray(codenames[p])) {
					for (const mappedName of codenames[p]) if (areSimilar(mappedName, name)) return p;
				}
			}
			return;
		} catch (err) {
			return;
		}
	};
	exports.getSimpleAlpha2Code = function(name, lang) {
		const normalizeString = (string) => removeDiacritics(string.toLowerCase());
		const areSimilar = (a, b) => normalizeString(a) === normalizeString(b);
		try {
			const codenames = registeredLocales[lang.toLowerCase()];
			for (const p in codenames) {
				if (!hasOwnProperty(codenames, p)) continue;
				if (typeof codenames[p] === "string") {
					if (areSimilar(codenames[p], name)) return p;
				}
				if (Array.isArray(codenames[p])) {
					for (const mappedName of codenames[p]) if (areSimilar(mappedName, name)) return p;
				}
			}
			return;
		} catch (err) {
			return;
		}
	};
	exports.getAlpha2Codes = function() {
		return alpha2;
	};
	exports.getAlpha3Code = function(name, lang) {
		const alpha2 = exports.getAlpha2Code(name, lang);
		if (alpha2) return exports.toAlpha3(alpha2);
		else return;
	};
	exports.getSimpleAlpha3Code = function(name, lang) {
		const alpha2 = exports.getSimpleAlpha2Code(name, lang);
		if (alpha2) return exports.toAlpha3(alpha2);
		else return;
	};
	exports.getAlpha3Codes = function() {
		return alpha3;
	};
	exports.getNumericCodes = function() {
		return numeric;
	};
	exports.langs = function() {
		return Object.keys(registeredLocales);
	};
	exports.getSupportedLanguages = function() {
		return supportedLocales;
	};
	exports.isValid = function(code) {
		if (!code) return false;
		const coerced = code.toString().toUpperCase();
		return hasOwnProperty(alpha3, coerced) || hasOwnProperty(alpha2, coerced) || hasOwnProperty(numeric, coerced);
	};
}));
// node_modules/i18n-iso-countries/langs/en.json
var en_default = {
	locale: "en",
	countries: {
		"AF": "Afghanistan",
		"AL": "Albania",
		"DZ": "Algeria",
		"AS": "American Samoa",
		"AD": "Andorra",
		"AO": "Angola",
		"AI": "Anguilla",
		"AQ": "Antarctica",
		"AG": "Antigua and Barbuda",
		"AR": "Argentina",
		"AM": "Armenia",
		"AW": "Aruba",
		"AU": "Australia",
		"AT": "Austria",
		"AZ": "Azerbaijan",
		"BS": "Bahamas",
		"BH": "Bahrain",
		"BD": "Bangladesh",
		"BB": "Barbados",
		"BY": "Belarus",
		"BE": "Belgium",
		"BZ": "Belize",
		"BJ": "Benin",
		"BM": "Bermuda",
		"BT": "Bhutan",
		"BO": "Bolivia",
		"BA": "Bosnia and Herzegovina",
		"BW": "Botswana",
		"BV": "Bouvet Island",
		"BR": "Brazil",
		"IO": "British Indian Ocean Territory",
		"BN": "Brunei Darussalam",
		"BG": "Bulgaria",
		"BF": "Burkina Faso",
		"BI": "Burundi",
		"KH": "Cambodia",
		"CM": "Cameroon",
		"CA": "Canada",
		"CV": "Cape Verde",
		"KY": "Cayman Islands",
		"CF": "Central African Republic",
		"TD": "Chad",
		"CL": "Chile",
		"CN": ["People's Republic of China", "China"],
		"CX": "Christmas Island",
		"CC": "Cocos (Keeling) Islands",
		"CO": "Colombia",
		"KM": "Comoros",
		"CG": ["Republic of the Congo", "Congo"],
		"CD": ["Democratic Republic of the Congo", "Congo"],
		"CK": "Cook Islands",
		"CR": "Costa Rica",
		"CI": [
			"Cote d'Ivoire",
			"Côte d'Ivoire",
			"Ivory Coast"
		],
		"HR": "Croatia",
		"CU": "Cuba",
		"CY": "Cyprus",
		"CZ": ["Czech Republic", "Czechia"],
		"DK": "Denmark",
		"DJ": "Djibouti",
		"DM": "Dominica",
		"DO": "Dominican Republic",
		"EC": "Ecuador",
		"EG": "Egypt",
		"SV": "El Salvador",
		"GQ": "Equatorial Guinea",
		"ER": "Eritrea",
		"EE": "Estonia",
		"ET": "Ethiopia",
		"FK": "Falkland Islands (Malvinas)",
		"FO": "Faroe Islands",
		"FJ": "Fiji",
		"FI": "Finland",
		"FR": "France",
		"GF": "French Guiana",
		"PF": "French Polynesia",
		"TF": "French Southern Territories",
		"GA": "Gabon",
		"GM": [
			"Republic of The Gambia",
			"The Gambia",
			"Gambia"
		],
		"GE": "Georgia",
		"DE": "Germany",
		"GH": "Ghana",
		"GI": "Gibraltar",
		"GR": "Greece",
		"GL": "Greenland",
		"GD": "Grenada",
		"GP": "Guadeloupe",
		"GU": "Guam",
		"GT": "Guatemala",
		"GN": "Guinea",
		"GW": "Guinea-Bissau",
		"GY": "Guyana",
		"HT": "Haiti",
		"HM": "Heard Island and McDonald Islands",
		"VA": "Holy See (Vatican City State)",
		"HN": "Honduras",
		"HK": "Hong Kong",
		"HU": "Hungary",
		"IS": "Iceland",
		"IN": "India",
		"ID": "Indonesia",
		"IR": ["Islamic Republic of Iran", "Iran"],
		"IQ": "Iraq",
		"IE": "Ireland",
		"IL": "Israel",
		"IT": "Italy",
		"JM": "Jamaica",
		"JP": "Japan",
		"JO": "Jordan",
		"KZ": "Kazakhstan",
		"KE": "Kenya",
		"KI": "Kiribati",
		"KP": "North Korea",
		"KR": [
			"South Korea",
			"Korea, Republic of",
			"Republic of Korea"
		],
		"KW": "Kuwait",
		"KG": "Kyrgyzstan",
		"LA": "Lao People's Democratic Republic",
		"LV": "Latvia",
		"LB": "Lebanon",
		"LS": "Lesotho",
		"LR": "Liberia",
		"LY": "Libya",
		"LI": "Liechtenstein",
		"LT": "Lithuania",
		"LU": "Luxembourg",
		"MO": "Macao",
		"MG": "Madagascar",
		"MW": "Malawi",
		"MY": "Malaysia",
		"MV": "Maldives",
		"ML": "Mali",
		"MT": "Malta",
		"MH": "Marshall Islands",
		"MQ": "Martinique",
		"MR": "Mauritania",
		"MU": "Mauritius",
		"YT": "Mayotte",
		"MX": "Mexico",
		"FM": "Micronesia, Federated States of",
		"MD": "Moldova, Republic of",
		"MC": "Monaco",
		"MN": "Mongolia",
		"MS": "Montserrat",
		"MA": "Morocco",
		"MZ": "Mozambique",
		"MM": "Myanmar",
		"NA": "Namibia",
		"NR": "Nauru",
		"NP": "Nepal",
		"NL": [
			"Netherlands",
			"The Netherlands",
			"Netherlands (Kingdom of the)"
		],
		"NC": "New Caledonia",
		"NZ": "New Zealand",
		"NI": "Nicaragua",
		"NE": "Niger",
		"NG": "Nigeria",
		"NU": "Niue",
		"NF": "Norfolk Island",
		"MK": ["The Republic of North Macedonia", "North Macedonia"],
		"MP": "Northern Mariana Islands",
		"NO": "Norway",
		"OM": "Oman",
		"PK": "Pakistan",
		"PW": "Palau",
		"PS": ["State of Palestine", "Palestine"],
		"PA": "Panama",
		"PG": "Papua New Guinea",
		"PY": "Paraguay",
		"PE": "Peru",
		"PH": "Philippines",
		"PN": ["Pitcairn", "Pitcairn Islands"],
		"PL": "Poland",
		"PT": "Portugal",
		"PR": "Puerto Rico",
		"QA": "Qatar",
		"RE": "Reunion",
		"RO": "Romania",
		"RU": ["Russian Federation", "Russia"],
		"RW": "Rwanda",
		"SH": "Saint Helena",
		"KN": "Saint Kitts and Nevis",
		"LC": "Saint Lucia",
		"PM": "Saint Pierre and Miquelon",
		"VC": "Saint Vincent and the Grenadines",
		"WS": "Samoa",
		"SM": "San Marino",
		"ST": "Sao Tome and Principe",
		"SA": "Saudi Arabia",
		"SN": "Senegal",
		"SC": "Seychelles",
		"SL": "Sierra Leone",
		"SG": "Singapore",
		"SK": "Slovakia",
		"SI": "Slovenia",
		"SB": "Solomon Islands",
		"SO": "Somalia",
		"ZA": "South Africa",
		"GS": "South Georgia and the South Sandwich Islands",
		"ES": "Spain",
		"LK": "Sri Lanka",
		"SD": "Sudan",
		"SR": "Suriname",
		"SJ": "Svalbard and Jan Mayen",
		"SZ": "Eswatini",
		"SE": "Sweden",
		"CH": "Switzerland",
		"SY": "Syrian Arab Republic",
		"TW": ["Taiwan, Province of China", "Taiwan"],
		"TJ": "Tajikistan",
		"TZ": ["United Republic of Tanzania", "Tanzania"],
		"TH": "Thailand",
		"TL": "Timor-Leste",
		"TG": "Togo",
		"TK": "Tokelau",
		"TO": "Tonga",
		"TT": "Trinidad and Tobago",
		"TN": "Tunisia",
		"TR": ["Türkiye", "Turkey"],
		"TM": "Turkmenistan",
		"TC": "Turks and Caicos Islands",
		"TV": "Tuvalu",
		"UG": "Uganda",
		"UA": "Ukraine",
		"AE": ["United Arab Emirates", "UAE"],
		"GB": [
			"United Kingdom",
			"UK",
			"Great Britain"
		],
		"US": [
			"United States of America",
			"United States",
			"USA",
			"U.S.A.",
			"US",
			"U.S."
		],
		"UM": "United States Minor Outlying Islands",
		"UY": "Uruguay",
		"UZ": "Uzbekistan",
		"VU": "Vanuatu",
		"VE": "Venezuela",
		"VN": "Vietnam",
		"VG": "Virgin Islands, British",
		"VI": "Virgin Islands, U.S.",
		"WF": "Wallis and Futuna",
		"EH": "Western Sahara",
		"YE": "Yemen",
		"ZM": "Zambia",
		"ZW": "Zimbabwe",
		"AX": ["Åland Islands", "Aland Islands"],
		"BQ": "Bonaire, Sint Eustatius and Saba",
		"CW": "Curaçao",
		"GG": "Guernsey",
		"IM": "Isle of Man",
		"JE": "Jersey",
		"ME": "Montenegro",
		"BL": "Saint Barthélemy",
		"MF": "Saint Martin (French part)",
		"RS": "Serbia",
		"SX": "Sint Maarten (Dutch part)",
		"SS": "South Sudan",
		"XK": "Kosovo"
	}
};
// node_modules/i18n-iso-countries/langs/pl.json
var pl_default = {
	locale: "pl",
	countries: {
		"AF": "Afganistan",
		"AL": "Albania",
		"DZ": "Algieria",
		"AS": "Samoa Amerykańskie",
		"AD": "Andora",
		"AO": "Angola",
		"AI": "Anguilla",
		"AQ": "Antarktyka",
		"AG": "Antigua i Barbuda",
		"AR": "Argentyna",
		"AM": "Armenia",
		"AW": "Aruba",
		"AU": "Australia",
		"AT": "Austria",
		"AZ": "Azerbejdżan",
		"BS": "Bahamy",
		"BH": "Bahrajn",
		"BD": "Bangladesz",
		"BB": "Barbados",
		"BY": "Białoruś",
		"BE": "Belgia",
		"BZ": "Belize",
		"BJ": "Benin",
		"BM": "Bermudy",
		"BT": "Bhutan",
		"BO": "Boliwia",
		"BA": "Bośnia i Hercegowina",
		"BW": "Botswana",
		"BV": "Wyspa Bouveta",
		"BR": "Brazylia",
		"IO": "Brytyjskie Terytorium Oceanu Indyjskiego",
		"BN": "Brunei",
		"BG": "Bułgaria",
		"BF": "Burkina Faso",
		"BI": "Burundi",
		"KH": "Kambodża",
		"CM": "Kamerun",
		"CA": "Kanada",
		"CV": "Republika Zielonego Przylądka",
		"KY": "Kajmany",
		"CF": "Republika Środkowoafrykańska",
		"TD": "Czad",
		"CL": "Chile",
		"CN": "Chiny",
		"CX": "Wyspa Bożego Narodzenia",
		"CC": "Wyspy Kokosowe",
		"CO": "Kolumbia",
		"KM": "Komory",
		"CG": "Kongo",
		"CD": "Demokratyczna Republika Konga",
		"CK": "Wyspy Cooka",
		"CR": "Kostaryka",
		"CI": "Wybrzeże Kości Słoniowej",
		"HR": "Chorwacja",
		"CU": "Kuba",
		"CY": "Cypr",
		"CZ": "Czechy",
		"DK": "Dania",
		"DJ": "Dżibuti",
		"DM": "Dominika",
		"DO": "Dominikana",
		"EC": "Ekwador",
		"EG": "Egipt",
		"SV": "Salwador",
		"GQ": "Gwinea Równikowa",
		"ER": "Erytrea",
		"EE": "Estonia",
		"ET": "Etiopia",
		"FK": "Falklandy",
		"FO": "Wyspy Owcze",
		"FJ": "Fidżi",
		"FI": "Finlandia",
		"FR": "Francja",
		"GF": "Gujana Francuska",
		"PF": "Polinezja Francuska",
		"TF": "Francuskie Terytoria Południowe i Antarktyczne",
		"GA": "Gabon",
		"GM": "Gambia",
		"GE": "Gruzja",
		"DE": "Niemcy",
		"GH": "Ghana",
		"GI": "Gibraltar",
		"GR": "Grecja",
		"GL": "Grenlandia",
		"GD": "Grenada",
		"GP": "Gwadelupa",
		"GU": "Guam",
		"GT": "Gwatemala",
		"GN": "Gwinea",
		"GW": "Gwinea Bissau",
		"GY": "Gujana",
		"HT": "Haiti",
		"HM": "Wyspy Heard i McDonalda",
		"VA": "Watykan",
		"HN": "Honduras",
		"HK": "Hongkong",
		"HU": "Węgry",
		"IS": "Islandia",
		"IN": "Indie",
		"ID": "Indonezja",
		"IR": "Iran",
		"IQ": "Irak",
		"IE": "Irlandia",
		"IL": "Izrael",
		"IT": "Włochy",
		"JM": "Jamajka",
		"JP": "Japonia",
		"JO": "Jordania",
		"KZ": "Kazachstan",
		"KE": "Kenia",
		"KI": "Kiribati",
		"KP": "Korea Północna",
		"KR": "Korea Południowa",
		"KW": "Kuwejt",
		"KG": "Kirgistan",
		"LA": "Laos",
		"LV": "Łotwa",
		"LB": "Liban",
		"LS": "Lesotho",
		"LR": "Liberia",
		"LY": "Libia",
		"LI": "Liechtenstein",
		"LT": "Litwa",
		"LU": "Luksemburg",
		"MO": "Makau",
		"MK": "Macedonia Północna",
		"MG": "Madagaskar",
		"MW": "Malawi",
		"MY": "Malezja",
		"MV": "Malediwy",
		"ML": "Mali",
		"MT": "Malta",
		"MH": "Wyspy Marshalla",
		"MQ": "Martynika",
		"MR": "Mauretania",
		"MU": "Mauritius",
		"YT": "Majotta",
		"MX": "Meksyk",
		"FM": "Mikronezja",
		"MD": "Mołdawia",
		"MC": "Monako",
		"MN": "Mongolia",
		"MS": "Montserrat",
		"MA": "Maroko",
		"MZ": "Mozambik",
		"MM": "Mjanma",
		"NA": "Namibia",
		"NR": "Nauru",
		"NP": "Nepal",
		"NL": "Holandia",
		"NC": "Nowa Kaledonia",
		"NZ": "Nowa Zelandia",
		"NI": "Nikaragua",
		"NE": "Niger",
		"NG": "Nigeria",
		"NU": "Niue",
		"NF": "Norfolk",
		"MP": "Mariany Północne",
		"NO": "Norwegia",
		"OM": "Oman",
		"PK": "Pakistan",
		"PW": "Palau",
		"PS": "Palestyna",
		"PA": "Panama",
		"PG": "Papua-Nowa Gwinea",
		"PY": "Paragwaj",
		"PE": "Peru",
		"PH": "Filipiny",
		"PN": "Pitcairn",
		"PL": "Polska",
		"PT": "Portugalia",
		"PR": "Portoryko",
		"QA": "Katar",
		"RE": "Reunion",
		"RO": "Rumunia",
		"RU": "Rosja",
		"RW": "Rwanda",
		"SH": "Wyspa Świętej Heleny, Wyspa Wniebowstąpienia i Tristan da Cunha",
		"KN": "Saint Kitts i Nevis",
		"LC": "Saint Lucia",
		"PM": "Saint-Pierre i Miquelon",
		"VC": "Saint Vincent i Grenadyny",
		"WS": "Samoa",
		"SM": "San Marino",
		"ST": "Wyspy Świętego Tomasza i Książęca",
		"SA": "Arabia Saudyjska",
		"SN": "Senegal",
		"SC": "Seszele",
		"SL": "Sierra Leone",
		"SG": "Singapur",
		"SK": "Słowacja",
		"SI": "Słowenia",
		"SB": "Wyspy Salomona",
		"SO": "Somalia",
		"ZA": "Południowa Afryka",
		"GS": "Georgia Południowa i Sandwich Południowy",
		"ES": "Hiszpania",
		"LK": "Sri Lanka",
		"SD": "Sudan",
		"SR": "Surinam",
		"SJ": "Svalbard i Jan Mayen",
		"SZ": "Eswatini",
		"SE": "Szwecja",
		"CH": "Szwajcaria",
		"SY": "Syria",
		"TW": "Tajwan",
		"TJ": "Tadżykistan",
		"TZ": "Tanzania",
		"TH": "Tajlandia",
		"TL": "Timor Wschodni",
		"TG": "Togo",
		"TK": "Tokelau",
		"TO": "Tonga",
		"TT": "Trynidad i Tobago",
		"TN": "Tunezja",
		"TR": "Turcja",
		"TM": "Turkmenistan",
		"TC": "Turks i Caicos",
		"TV": "Tuvalu",
		"UG": "Uganda",
		"UA": "Ukraina",
		"AE": "Zjednoczone Emiraty Arabskie",
		"GB": "Wielka Brytania",
		"US": "Stany Zjednoczone",
		"UM": "Dalekie Wyspy Mniejsze Stanów Zjednoczonych",
		"UY": "Urugwaj",
		"UZ": "Uzbekistan",
		"VU": "Vanuatu",
		"VE": "Wenezuela",
		"VN": "Wietnam",
		"VG": "Brytyjskie Wyspy Dziewicze",
		"VI": "Wyspy Dziewicze Stanów Zjednoczonych",
		"WF": "Wallis i Futuna",
		"EH": "Sahara Zachodnia",
		"YE": "Jemen",
		"ZM": "Zambia",
		"ZW": "Zimbabwe",
		"AX": "Wyspy Alandzkie",
		"BQ": "Bonaire, Sint Eustatius i Saba",
		"CW": "Curaçao",
		"GG": "Guernsey",
		"IM": "Wyspa Man",
		"JE": "Jersey",
		"ME": "Czarnogóra",
		"BL": "Saint-Barthélemy",
		"MF": "Saint-Martin",
		"RS": "Serbia",
		"SX": "Sint Maarten",
		"SS": "Sudan Południowy",
		"XK": "Kosowo"
	}
};
// src/load/registers.ts
var import_i18n_iso_countries = require_rolldown_runtime.__toESM(require_i18n_iso_countries(), 1);
function readRegisters(files) {
	const groups = Map.groupBy(files, ({ register }) => register);
	return new Map([[require_main.actorRegister, readRegister(groups.get("actors") ?? [], countryEntries())], ...[...groups].filter(([name]) => name !== require_main.actorRegister).map(([name, own]) => [name, readRegister(own, [])])]);
}
function readRegister(ofRegister, known) {
	const byId = new Map(known.map((entry) => [entry.id, entry]));
	const files = ofRegister.map((file) => ({
		...file,
		entries: entriesInFile(file.document)
	}));
	for (const { document, entries } of files) addEntries(entries, document, byId);
	const links = [...byId.values()].flatMap(({ id, see, succeeded_by }) => [...see, ...succeeded_by].map((to) => [id, to]));
	for (const [to = "", from] of Map.groupBy(links, ([, to]) => to)) {
		const other = byId.get(to);
		if (other) byId.set(to, {
			...other,
			see: [...new Set([...other.see, ...from.flatMap(([id]) => id ?? [])])]
		});
	}
	const register = require_main.registerOf(byId);
	const stated = new Map();
	for (const { document, entries, isBuiltin } of files) for (const entry of entries) {
		if (isBuiltin !== true) reportDifferences(entry, document, stated);
		reportAmbiguous(entry, document, register.names);
		reportUnknown(entry, document, byId);
		reportChains(entry, document, byId);
		reportIdentifiers(entry, document, register.names);
	}
	return register;
}
function countryEntries() {
	import_i18n_iso_countries.registerLocale(en_default);
	import_i18n_iso_countries.registerLocale(pl_default);
	const names = import_i18n_iso_countries.getNames("en", { select: "all" });
	const polishNames = import_i18n_iso_countries.getNames("pl", { select: "all" });
	return Object.entries(import_i18n_iso_countries.getAlpha2Codes()).sort().map(([id, iso3]) => {
		const [name = id, ...others] = names[id] ?? [];
		const m49 = import_i18n_iso_countries.alpha2ToNumeric(id);
		const ids = {
			iso3,
			...m49 !== void 0 && { m49 }
		};
		const { [id]: pl } = polishNames;
		return {
			...require_main.newEntry(id, name),
			names: { ...pl && { pl } },
			aliases: others,
			ids
		};
	});
}
function entriesInFile(document) {
	const reading = require_field_reader.fieldReader(document);
	return require_field_reader.itemsOf(document, "entries", "Keep those that facts name.").flatMap((node) => {
		const values = require_main.readRecord(node, {
			name: "an entry",
			fields: require_main.entryFields
		}, reading);
		return node.type === "mapping" && values ? [{
			node,
			values
		}] : [];
	});
}
function addEntries(entries, { report }, byId) {
	const seen = new Set();
	for (const { node, values } of entries) {
		const { id, name } = values;
		if (id === void 0) continue;
		if (seen.has(id)) {
			report("DUPLICATE_ENTRY", node, { id });
			continue;
		}
		seen.add(id);
		const known = byId.get(id);
		if (!known && name === void 0) report("ENTRY_WITHOUT_NAME", node, { id });
		byId.set(id, merge(known ?? require_main.newEntry(id, name ?? id), values));
	}
}
function merge(known, values) {
	const entry = {
		...known,
		...values
	};
	entry.names = {
		...known.names,
		...values.names
	};
	const replaced = require_main.namesOf(known).filter((name) => !require_main.namesOf(entry).includes(name));
	return {
		...entry,
		aliases: [...new Set([
			...known.aliases,
			...replaced,
			...values.aliases ?? []
		])],
		adjectives: [...new Set([...known.adjectives, ...values.adjectives ?? []])],
		ids: {
			...known.ids,
			...values.ids
		}
	};
}
function reportDifferences({ node, values }, { file, report }, stated) {
	const { id = "", aliases, adjectives, ids = {}, names = {}, ...single } = values;
	for (const [field, value] of Object.entries({
		...single,
		...ids,
		...names
	})) {
		const key = `${id} ${field}`;
		const shown = typeof value === "string" ? value : JSON.stringify(value);
		const other = stated.get(key) ?? {
			shown,
			file
		};
		stated.set(key, other);
		if (other.file === file || other.shown === shown) continue;
		report("ENTRY_DIFFERS", require_main.rangeOf(node, ...field in single ? [] : [field in ids ? "ids" : "names"], field), {
			id,
			field,
			other: other.file,
			value: other.shown
		});
	}
}
const maxOwnersListed = 5;
function reportAmbiguous({ node, values }, { report }, names) {
	for (const name of [
		"name",
		"short",
		"names",
		"aliases"
	].flatMap((key) => scalars(node.entries.get(key)?.value))) {
		const other = (names.get(require_main.foldName(name.text)) ?? []).filter((owner) => owner !== values.id).slice(0, maxOwnersListed).join(", ");
		if (other) report("AMBIGUOUS_NAME", name, {
			name: name.text,
			other
		});
	}
}
function reportUnknown({ node, values }, { report }, byId) {
	const { part_of, succeeded_by = [], see = [], members = [] } = values;
	const others = {
		part_of: [part_of ?? []].flat(),
		succeeded_by,
		see,
		members: members.flatMap(({ id }) => id ?? [])
	};
	for (const [key, ids] of Object.entries(others)) for (const value of ids) if (!byId.has(value)) report("UNKNOWN_ENTRY", require_main.rangeOf(node, key), {
		value,
		suggestion: ""
	});
}
function reportChains({ node, values }, { report }, byId) {
	const { id = "", see = [] } = values;
	if (see.includes(id)) report("CIRCLE", require_main.rangeOf(node, "see", id), {
		id,
		field: "see",
		ids: id
	});
	for (const field of ["part_of", "succeeded_by"]) {
		const ids = [...require_main.reachedFrom(id, field, byId).keys()];
		const place = require_main.rangeOf(node, field);
		const limits = {
			limit: `19`,
			what: "entries above this one",
			remedy: "Shorten the chain."
		};
		if (ids.includes(id) && field in values) report("CIRCLE", place, {
			id,
			field,
			ids: ids.join(", ")
		});
		else if (ids.length >= 20) report("TOO_MANY", place, limits);
	}
}
function reportIdentifiers({ node, values }, { report }, names) {
	for (const [scheme, value] of Object.entries(values.ids ?? {})) {
		const place = require_main.rangeOf(node, "ids", scheme);
		const known = require_main.ownValue(require_main.schemes, scheme);
		require_main.checkName(report, "UNKNOWN_SCHEME", place, { scheme }, Object.keys(require_main.schemes), "Identifiers are");
		if (known && !known.pattern.test(value)) report("BAD_IDENTIFIER", place, {
			scheme,
			value,
			about: known.about
		});
		const others = (names.get(require_main.foldName(value)) ?? []).filter((id) => id !== values.id);
		if (others.length > 0) report("DUPLICATE_IDENTIFIER", place, {
			scheme,
			value,
			other: others.join(", ")
		});
	}
}
function scalars(node) {
	if (node?.type === "list") return node.items.flatMap(scalars);
	if (node?.type === "mapping") return [...node.entries.values()].flatMap(({ value }) => scalars(value));
	return node?.type === "scalar" ? [node] : [];
}
// src/store/definitions.ts
async function readDefinitions(layouts) {
	const files = (await Promise.all(layouts.map(readDefinitionFiles))).flat().sort(declarationsByName);
	const { kind: kindFiles = [], register: registerFiles = [] } = Object.groupBy(files, ({ file }) => file.role);
	const registers = readRegisters(registerFiles.map(({ file, ...each }) => ({
		...each,
		register: file.kind
	})));
	const { kinds: names, fields } = require_reserved.reservedNames();
	const builtinKinds = kindFiles.filter(({ isBuiltin }) => isBuiltin).map(({ file }) => file.kind);
	const takenNames = new Map([...names, ...builtinKinds.map((name) => [name, "a kind has that name"])]);
	for (const { file, document } of registerFiles) if (!canBeRegister(file.kind, document, takenNames)) registers.delete(file.kind);
	const ofRegisters = Array.from(registers.keys(), (name) => [name, "a register has that name"]);
	const taken = {
		kinds: new Map([...names, ...ofRegisters]),
		fields
	};
	return {
		files,
		kinds: [...Map.groupBy(kindFiles, ({ file }) => file.kind).values()].flatMap((ofKind) => declaredKind(ofKind, taken, registers) ?? []),
		brokenKinds: kindFiles.filter(isBroken).map(({ file }) => file.kind),
		registers
	};
}
function declarationsByName(one, other) {
	const [a, b] = [one.file.kind, other.file.kind];
	return Number(other.isBuiltin) - Number(one.isBuiltin) || Number(a > b) - Number(a < b);
}
async function readDefinitionFiles({ root, definitions }) {
	return Promise.all(definitions.map(async (file) => {
		const content = require_file.readFile(file);
		const document = await require_document.parseFile(content);
		const items = document.root?.type === "list" ? document.root.items.length : 0;
		const isBuiltin = root === require_main.builtinFacts;
		return {
			file,
			hash: content.hash,
			items,
			document,
			problems: document.problems,
			isBuiltin
		};
	}));
}
function declaredKind(files, taken, registers) {
	const [{ file }] = files;
	let declared = pickDeclaration(files.filter(({ document }) => !require_expressions.isExtension(document)).map((each) => ({
		...each,
		kind: validateKind(each.document, require_expressions.readKind(each.document, file.kind, taken), registers)
	})));
	for (const { document } of files) {
		if (!require_expressions.isExtension(document)) continue;
		const extended = require_expressions.extendKind(declared, document, file.kind, taken);
		if (extended && validateKind(extended.document, extended.kind, registers)) declared = extended;
	}
	return files.some(isBroken) ? void 0 : declared?.kind;
}
function isBroken({ problems }) {
	return problems.some((problem) => require_problem.severityOf(problem) === "error");
}
function pickDeclaration(whole) {
	const builtin = whole.find(({ isBuiltin }) => isBuiltin);
	const isFirst = ({ kind }, at) => whole.findIndex((each) => (0, node_util.isDeepStrictEqual)(each.kind, kind)) === at;
	const different = whole.filter((each, at) => each !== builtin && (each.kind === void 0 || isFirst(each, at)));
	const base = different.find(({ document }) => replaces(document)) ?? different[0];
	for (const { document, file, kind } of different) {
		if (!kind || !document.root) continue;
		const place = require_main.rangeOf(document.root, "kind");
		if (file !== base?.file) document.report("KIND_EXISTS", place, {
			kind: kind.kind,
			other: base?.file.path ?? ""
		});
		else if (builtin && !replaces(document)) document.report("KIND_REPLACED", place, { kind: kind.kind });
	}
	return base ?? builtin;
}
function replaces({ root }) {
	const value = root?.type === "mapping" ? root.entries.get("replace")?.value : void 0;
	return value?.type === "scalar" && value.value === true;
}
function validateKind({ root, report, problems }, kind, registers) {
	if (!kind || !root) return void 0;
	require_expressions.checkExpressions(kind, root, report);
	for (const { name, register } of kind.fields) {
		if (register === void 0) continue;
		const place = require_main.rangeOf(root, "fields", name, "register");
		require_main.checkName(report, "UNKNOWN_REGISTER", place, { register }, [...registers.keys()], "Registers are");
	}
	return problems.length > 0 ? void 0 : kind;
}
function canBeRegister(name, { report }, taken) {
	if (name === "actors") return true;
	const use = taken.get(name);
	if (use !== void 0) report("RESERVED_NAME", require_main.emptyRange, {
		name,
		what: "register",
		use
	});
	else if (!require_main.isKindName(name)) report("BAD_NAME", require_main.emptyRange, {
		name,
		what: "name of a register"
	});
	return use === void 0 && require_main.isKindName(name);
}
exports.readDefinitions = readDefinitions;
