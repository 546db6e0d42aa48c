namespace CauNoi.Test.Unit.Architecture;

public class GraphTests
{
    [Fact]
    public void Every_project_sees_only_what_the_house_allows() => GraphRules.Broken(ProjectFile.OnDisk).ShouldBeEmpty();

    [Fact]
    public void The_rooms_are_found_on_disk_with_all_they_see()
    {
        var feedback = ProjectFile.OnDisk.Single(p => p.Folder == "src/Features/Feedback");
        feedback.Projects.ShouldBe(["src/Kernel", "src/Ui", "src/Platform", "src/Features/Organisation"], ignoreOrder: true);
        feedback.Frameworks.ShouldBe(["Microsoft.AspNetCore.App"]);
        ProjectFile.OnDisk.Single(p => p.Folder == "src/App").Projects.ShouldBe(
            ProjectFile.OnDisk.Select(p => p.Folder).Where(f => f.StartsWith("src/Features/", StringComparison.Ordinal)), ignoreOrder: true);
    }

    [Fact]
    public void Every_project_on_disk_is_built_with_the_solution()
    {
        var solution = Checkout.Read("CauNoi.slnx");
        Checkout.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal) && !solution.Contains($"\"{f}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("src/Kernel", "src/Ui")]
    [InlineData("src/Ui", "src/Platform")]
    [InlineData("src/Platform", "src/Features/A")]
    [InlineData("src/Features/A", "src/App")]
    [InlineData("src/Features/A", "test/Support")]
    [InlineData("src/App", "src/Web")]
    [InlineData("src/Tools", "src/Kernel")]
    public void A_forbidden_look_is_found(string from, string seen) => GraphRules.Broken([Sees(from, seen)]).ShouldHaveSingleItem();

    [Fact]
    public void A_circle_of_rooms_is_found() => GraphRules.Broken(
        [Sees("src/Features/A", "src/Features/B"), Sees("src/Features/B", "src/Features/C"), Sees("src/Features/C", "src/Features/A")]).Count().ShouldBe(3);

    [Fact]
    public void A_package_in_the_kernel_is_found() => GraphRules.Broken(
        [new ProjectFile("src/Kernel", new HashSet<string>(), new HashSet<string> { "YamlDotNet" }, new HashSet<string> { "Microsoft.AspNetCore.App" })])
        .Count().ShouldBe(2);

    private static ProjectFile Sees(string from, string seen) => new(from, new HashSet<string> { seen }, new HashSet<string>(), new HashSet<string>());
}
