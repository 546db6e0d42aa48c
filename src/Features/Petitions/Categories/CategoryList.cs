using CauNoi.Petitions.Rules;
using CauNoi.Platform.Catalogue;

namespace CauNoi.Petitions.Categories;

/// <summary>What a case may be about, as catalogue/petitions/categories.yaml says.</summary>
public sealed class CategoryList(IReadOnlyList<Category> categories)
{
    public IReadOnlyList<Category> All { get; } = categories;

    /// <summary>The category of that stored name; nothing where the catalogue has lost it.</summary>
    public Category? Find(string? id) => All.FirstOrDefault(c => c.Id == id);

    internal static Loaded<IReadOnlyList<Category>> Load(string catalogue) => YamlFolder.Read<CategoryFile, Category>(Path.Combine(catalogue, "petitions"), (_, file) =>
    {
        var categories = YamlFolder.Rows(file.Categories).ConvertAll(Checked);
        return categories.Select(c => c.Id).Distinct().Count() == categories.Count ? categories : throw new BadRowException("Có hai lĩnh vực cùng tên.");
    }, "categories.yaml");

    private static Category Checked(CategoryRow row)
    {
        var id = YamlFolder.Words(row.Id, "id");
        if (id.Any(c => !char.IsAsciiLetterLower(c) && c != '-')) throw new BadRowException($"{id}: tên lưu chỉ gồm chữ thường không dấu và gạch nối.");
        var questions = YamlFolder.Rows(row.Questions).ConvertAll(q => new CategoryQuestion(
            YamlFolder.Words(q.Name, id), YamlFolder.Words(q.Label, id), [.. YamlFolder.Rows(q.Choices)]));
        if (questions.Count > 3) throw new BadRowException($"{id}: nhiều nhất ba câu hỏi riêng.");
        return new Category(id, YamlFolder.Words(row.Title, id), YamlFolder.Words(row.Hint, id), questions,
            YamlFolder.Words(row.Competent, id), YamlFolder.Words(row.Body, id), YamlFolder.Words(row.Basis, id));
    }

    private sealed class CategoryFile
    {
        public required List<CategoryRow?>? Categories { get; set; }
    }

    private sealed class CategoryRow
    {
        public required string Id { get; set; }
        public required string Title { get; set; }
        public required string Hint { get; set; }
        public List<QuestionRow?>? Questions { get; set; }
        public required string Competent { get; set; }
        public required string Body { get; set; }
        public required string Basis { get; set; }
    }

    private sealed class QuestionRow
    {
        public required string Name { get; set; }
        public required string Label { get; set; }
        public List<string?>? Choices { get; set; }
    }
}
