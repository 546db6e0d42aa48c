namespace CauNoi.Recognition.Words;

/// <summary>The patterns as trees to search, one a group. Built once; read by many at the same time.</summary>
internal sealed class Lexicon
{
    /// <summary>What is proposed instead of a word must not be found in the right word itself.</summary>
    private const string CorrectionGroup = "corrections";

    private readonly Dictionary<string, PhraseTree> trees = new(StringComparer.Ordinal);
    private readonly PhraseTree none = new();

    public Lexicon(Patterns patterns)
    {
        foreach (var group in patterns.Groups)
        {
            if (!trees.TryGetValue(group.Name, out var tree)) trees[group.Name] = tree = new PhraseTree(exact: group.Name == CorrectionGroup);
            foreach (var row in group.Rows)
                foreach (var phrase in row.Phrases)
                    tree.Add(phrase, row.Means);
        }
    }

    public PhraseTree Comparators => Tree("comparators");

    public PhraseTree Periods => Tree("periods");

    public PhraseTree Units => Tree("units");

    public PhraseTree Levels => Tree("levels");

    public PhraseTree Goals => Tree("goals");

    public PhraseTree Reached => Tree("reached");

    public PhraseTree NoTargets => Tree("no-targets");

    public PhraseTree Zones => Tree("zones");

    public PhraseTree Verbs => Tree("verbs");

    public PhraseTree Ratings => Tree("ratings");

    public PhraseTree Columns => Tree("columns");

    public PhraseTree Kinds => Tree("document-kinds");

    public PhraseTree Corrections => Tree(CorrectionGroup);

    public PhraseTree Reporting => Tree("reporting");

    public PhraseTree Tasks => Tree("tasks");

    private PhraseTree Tree(string name) => trees.GetValueOrDefault(name, none);
}
