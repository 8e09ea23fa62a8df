using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;

namespace iSocket.Core.Tests.Architecture;

/// <summary>One use of something by a method or field, in the order of the code.</summary>
/// <param name="User">The type that contains the use.</param>
/// <param name="Member">The method or field in it.</param>
/// <param name="Used">Type, method or field that is used.</param>
internal sealed record CompiledUse(Type User, string Member, MemberInfo Used)
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF);

    /// <summary>The types that the use names: the used one, and those of its signature.</summary>
    public IEnumerable<Type> Types
    {
        get
        {
            IEnumerable<Type?> types = Used switch
            {
                Type type => [type],
                FieldInfo variable => [variable.DeclaringType, variable.FieldType],
                MethodInfo method => [method.DeclaringType, method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType), .. GenericArguments(method)],
                MethodBase constructor => [constructor.DeclaringType, .. constructor.GetParameters().Select(parameter => parameter.ParameterType)],
                _ => [],
            };
            return types.OfType<Type>().SelectMany(Flatten);
        }
    }

    /// <summary>All uses in an assembly: base types, interfaces, attributes, fields, signatures, locals, method bodies.</summary>
    public static IEnumerable<CompiledUse> In(Assembly assembly) => assembly.GetTypes().SelectMany(OfType);

    /// <summary>Uses in the body of one method, in order.</summary>
    public static IEnumerable<CompiledUse> InBody(MethodBase method)
    {
        MethodBody? body = method.GetMethodBody();
        byte[]? il = body?.GetILAsByteArray();
        if (body == null || il == null)
        {
            yield break;
        }

        foreach (LocalVariableInfo local in body.LocalVariables)
        {
            yield return new CompiledUse(method.DeclaringType!, method.Name, local.LocalType);
        }

        int at = 0;
        while (at < il.Length)
        {
            int value = il[at++];
            if (value == 0xFE)
            {
                value = 0xFE00 | il[at++];
            }

            OpCode code = OpCodesByValue[value];
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                Type[]? typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
                Type[]? methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
                yield return new CompiledUse(method.DeclaringType, method.Name, method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments)!);
            }

            at += Size(code, il, at);
        }
    }

    public override string ToString() => $"{User.Name}.{Member} uses {Used.DeclaringType?.Name}.{Used.Name}";

    private static IEnumerable<CompiledUse> OfType(Type type)
    {
        IEnumerable<MemberInfo> used = type.GetInterfaces();
        if (type.BaseType != null)
        {
            used = used.Append(type.BaseType);
        }

        used = used.Concat(type.GetCustomAttributesData().Select(attribute => attribute.AttributeType));
        IEnumerable<CompiledUse> uses = used.Select(member => new CompiledUse(type, "declaration", member));
        uses = uses.Concat(type.GetFields(Everything).Select(field => new CompiledUse(type, field.Name, field.FieldType)));
        return type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything))
            .Aggregate(uses, (all, method) => all.Append(new CompiledUse(type, method.Name, method)).Concat(InBody(method)));
    }

    private static Type[] GenericArguments(MethodInfo method) => method.IsGenericMethod ? method.GetGenericArguments() : [];

    private static IEnumerable<Type> Flatten(Type type)
    {
        if (type.HasElementType)
        {
            return Flatten(type.GetElementType()!);
        }

        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Flatten).Append(type.GetGenericTypeDefinition()) : [type];
    }

    private static int Size(OpCode code, byte[] il, int at)
    {
        return code.OperandType switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
            _ => 4,
        };
    }
}
