using CauNoi.Open311.Rules;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Open311;

/// <summary>What a case may be about: the catalogue's categories with their own questions.</summary>
public static class ServiceList
{
    public static IResult List(Visit visit, HttpContext context, CategoryList categories) =>
        OpenAnswer.Of(context, "services", new OpenList("service", [.. categories.All.Select(Service)]));

    public static IResult Definition(Visit visit, HttpContext context, CategoryList categories, string service) => categories.Find(service) is { } category
        ? OpenAnswer.Of(context, "service_definition", new OpenFields().With("service_code", category.Id)
            .With("attributes", new OpenList("attribute", [.. category.Questions.Select((q, n) => Attribute(q, n + 1))])))
        : OpenAnswer.Refuse(context, new OpenRefusal(404, "service_code was not found."));

    // A case gets its number when a person has classified it: until then there is a token (GeoReport: batch).
    private static OpenFields Service(Category category) => new OpenFields()
        .With("service_code", category.Id).With("service_name", category.Title).With("description", category.Hint).With("metadata", category.Questions.Count > 0)
        .With("type", "batch").With("keywords", category.Hint).With("group", category.Body);

    private static OpenFields Attribute(CategoryQuestion question, int order) => new OpenFields()
        .With("variable", true).With("code", question.Name).With("datatype", question.Choices.Count > 0 ? "singlevaluelist" : "string").With("required", false)
        .With("datatype_description", null).With("order", order).With("description", question.Label)
        .With("values", new OpenList("value", [.. question.Choices.Select(c => new OpenFields().With("key", c).With("name", c))]));
}
