"""First names and surnames that are common in the Netherlands, folded: what a memory word must not be."""

COMMON_NAMES = frozenset(
    {
        "aad", "aart", "abdel", "abdullah", "achmed", "ada", "adri", "ahmed", "albert", "ali", "alice", "alie",
        "andre", "anja", "anke", "ann", "anna", "anne", "annemarie", "annie", "ans", "antoinette", "anton",
        "antoon", "arie", "arjan", "arnold", "astrid", "aukje", "ayse", "bakker", "bart", "bas", "bea", "ben",
        "bep", "berg", "bernard", "bert", "bertha", "betsy", "betty", "bob", "bos", "bram", "brouwer", "carla",
        "carolien", "charles", "chris", "christa", "christien", "coby", "cor", "cornelia", "cornelis", "corrie",
        "dekker", "diana", "dick", "dien", "dijk", "dina", "dirk", "dora", "ed", "eddy", "edith", "eef",
        "elisabeth", "elly", "els", "emma", "erik", "erna", "esther", "eva", "evert", "fatima", "fatma", "fien",
        "fons", "frank", "frans", "fred", "frits", "gea", "geert", "geertje", "gerard", "gerda", "gerrie",
        "gerrit", "gert", "gijs", "greet", "greetje", "guus", "hank", "hanna", "hannah", "hannie", "hans",
        "harm", "harrie", "harry", "hassan", "hein", "heleen", "helena", "hendrik", "hendrika", "hendriks",
        "henk", "hennie", "henny", "herman", "hetty", "hilda", "hugo", "huub", "ibrahim", "ida", "ina", "ineke",
        "inge", "irene", "jaap", "jaco", "jacob", "jacoba", "jan", "janna", "jannie", "jannigje", "janny",
        "jansen", "janssen", "jean", "jeanne", "jelle", "jenny", "jeroen", "jo", "joan", "joep", "johan",
        "johanna", "johannes", "john", "joop", "joost", "jopie", "jos", "josef", "joseph", "jozef", "julia",
        "jurgen", "kaatje", "karel", "karin", "kees", "klaas", "koos", "lars", "leen", "leeuwen", "lena",
        "leni", "lenie", "leo", "lia", "lida", "lies", "liesbeth", "linda", "loes", "louis", "louise", "luuk",
        "maaike", "maarten", "marga", "margreet", "margriet", "maria", "marian", "marianne", "marie", "marieke",
        "marietje", "marij", "marijke", "marja", "marjan", "mark", "marloes", "martha", "martien", "martin",
        "mary", "mathilde", "mees", "mehmet", "meijer", "mia", "michel", "mieke", "mien", "miep", "mike",
        "mohamed", "mohammed", "monique", "mulder", "murat", "mustafa", "nel", "nelly", "nico", "nicole",
        "niels", "nora", "omar", "paul", "paula", "peter", "peters", "petra", "pia", "piet", "pieter", "pim",
        "ria", "riek", "riekje", "rien", "riet", "rik", "rita", "rob", "robert", "roel", "ron", "ronald",
        "roos", "rudy", "ruth", "ruud", "saida", "sandra", "sara", "sarah", "saskia", "sien", "sjaak", "sjoerd",
        "smit", "sofie", "sonja", "stef", "stien", "suzan", "sylvia", "teun", "thea", "theo", "thijs", "tilly",
        "tineke", "tiny", "tom", "tonnie", "tonny", "toon", "toos", "trees", "trijntje", "trudy", "truus",
        "visser", "vos", "vries", "walter", "wies", "wil", "wilhelmina", "willem", "willy", "wim", "wout",
        "yusuf", "yvonne", "zeynep",
    }
)  # fmt: skip
