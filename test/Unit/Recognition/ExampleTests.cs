namespace CauNoi.Test.Unit.Recognition;

/// <summary>Whoever adds a pattern adds a sentence that shows what it finds; this walks them all.</summary>
public sealed class ExampleTests
{
    [Fact]
    public void Every_example_of_the_catalogue_finds_what_it_says()
    {
        var wrong = from g in Reading.Shipped.Groups
                    from e in g.Examples
                    let found = Reading.Targets(e.Text)
                    where !found.SequenceEqual(e.Finds)
                    select $"{g.Name}: “{e.Text}” finds [{string.Join(" | ", found)}], not [{string.Join(" | ", e.Finds)}]";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Without_patterns_nothing_is_found_and_the_examples_would_fail()
    {
        var empty = new CauNoi.Recognition.Recogniser(new CauNoi.Recognition.Patterns());
        Reading.Shipped.Groups.SelectMany(g => g.Examples).Where(e => e.Finds.Count > 0)
            .ShouldContain(e => empty.Read(CauNoi.Recognition.SourceText.Plain(e.Text)).Targets.Count != e.Finds.Count);
    }
}
