// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const wopenAbi = [
  {
    "inputs": [],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "ECDSAInvalidSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "ECDSAInvalidSignatureLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "ECDSAInvalidSignatureS",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "spender",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "allowance",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "ERC20InsufficientAllowance",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "balance",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "ERC20InsufficientBalance",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "approver",
        "type": "address"
      }
    ],
    "name": "ERC20InvalidApprover",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      }
    ],
    "name": "ERC20InvalidReceiver",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "ERC20InvalidSender",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "spender",
        "type": "address"
      }
    ],
    "name": "ERC20InvalidSpender",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "deadline",
        "type": "uint256"
      }
    ],
    "name": "ERC2612ExpiredSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "ERC2612InvalidSigner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "validAfter",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "validBefore",
        "type": "uint256"
      }
    ],
    "name": "ERC3009InvalidAuthorizationTime",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ERC3009InvalidSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authorizer",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "nonce",
        "type": "bytes32"
      }
    ],
    "name": "ERC3009UsedAuthorization",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "currentNonce",
        "type": "uint256"
      }
    ],
    "name": "InvalidAccountNonce",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidShortString",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "bits",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "SafeCastOverflowedUintDowncast",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "str",
        "type": "string"
      }
    ],
    "name": "StringTooLong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "WOPEN_PaymentFailed",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "spender",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "Approval",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "authorizer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "nonce",
        "type": "bytes32"
      }
    ],
    "name": "AuthorizationCanceled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "authorizer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "nonce",
        "type": "bytes32"
      }
    ],
    "name": "AuthorizationUsed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Deposit",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "EIP712DomainChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "Transfer",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Withdrawal",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "DOMAIN_SEPARATOR",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "spender",
        "type": "address"
      }
    ],
    "name": "allowance",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "spender",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "approve",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authorizer",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "nonce",
        "type": "bytes32"
      }
    ],
    "name": "authorizationState",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "balanceOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authorizer",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "nonce",
        "type": "bytes32"
      },
      {
        "internalType": "uint8",
        "name": "v",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "r",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "cancelAuthorization",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authorizer",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "nonce",
        "type": "bytes32"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "cancelAuthorization",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "decimals",
    "outputs": [
      {
        "internalType": "uint8",
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "deposit",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "eip712Domain",
    "outputs": [
      {
        "internalType": "bytes1",
        "name": "fields",
        "type": "bytes1"
      },
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "chainId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256[]",
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "name",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "nonces",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "spender",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "deadline",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "v",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "r",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "permit",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "validAfter",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "validBefore",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "nonce",
        "type": "bytes32"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "receiveWithAuthorization",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "validAfter",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "validBefore",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "nonce",
        "type": "bytes32"
      },
      {
        "internalType": "uint8",
        "name": "v",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "r",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "receiveWithAuthorization",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "symbol",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "totalSupply",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "transfer",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "transferFrom",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "validAfter",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "validBefore",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "nonce",
        "type": "bytes32"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "transferWithAuthorization",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "validAfter",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "validBefore",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "nonce",
        "type": "bytes32"
      },
      {
        "internalType": "uint8",
        "name": "v",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "r",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "transferWithAuthorization",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "withdraw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "withdrawTo",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "stateMutability": "payable",
    "type": "receive"
  }
] as const

export const wopenInitCode =
  '0x610160604052348015610010575f5ffd5b506040518060400160405280600c81526020016b2bb930b83832b21027a822a760a11b81525080604051806040016040528060018152602001603160f81b8152506040518060400160405280600c81526020016b2bb930b83832b21027a822a760a11b815250604051806040016040528060058152602001643ba7a822a760d91b81525081600390816100a39190610253565b5060046100b08282610253565b5050506100c28261016a60201b60201c565b610120526100cf8161016a565b61014052815160208084019190912060e052815190820120610100524660a05261015b60e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c05250610369565b5f5f829050601f8151111561019d578260405163305a27a960e01b81526004016101949190610311565b60405180910390fd5b80516101a882610346565b179392505050565b634e487b7160e01b5f52604160045260245ffd5b600181811c908216806101d857607f821691505b6020821081036101f657634e487b7160e01b5f52602260045260245ffd5b50919050565b601f82111561024e578282111561024e57805f5260205f20601f840160051c602085101561022757505f5b90810190601f840160051c035f5b8181101561024a575f83820155600101610235565b5050505b505050565b81516001600160401b0381111561026c5761026c6101b0565b6102808161027a84546101c4565b846101fc565b6020601f8211600181146102b2575f831561029b5750848201515b5f19600385901b1c1916600184901b17845561030a565b5f84815260208120601f198516915b828110156102e157878501518255602094850194600190920191016102c1565b50848210156102fe57868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156101f6575f1960209190910360031b1b16919050565b60805160a05160c05160e051610100516101205161014051611a9c6103ba5f395f610eb601525f610e8b01525f610d9701525f610d6f01525f610cca01525f610cf401525f610d1e0152611a9c5ff3fe60806040526004361061013f575f3560e01c806384b0196e116100b3578063d0e30db01161006d578063d0e30db01461037e578063d505accf14610386578063dd62ed3e146103a5578063e3ee160e146103e9578063e94a010214610408578063ef55bec61461044c575f5ffd5b806384b0196e146102c757806388b7ab63146102ee57806395d89b411461030d578063a9059cbb14610321578063b7b7289914610340578063cf0929951461035f575f5ffd5b80632e1a7d4d116101045780632e1a7d4d14610207578063313ce567146102265780633644e515146102415780635a049a701461025557806370a08231146102745780637ecebe00146102a8575f5ffd5b806306fdde0314610152578063095ea7b31461017c57806318160ddd146101ab578063205c2878146101c957806323b872dd146101e8575f5ffd5b3661014e5761014c61046b565b005b5f5ffd5b34801561015d575f5ffd5b506101666104ac565b604051610173919061160d565b60405180910390f35b348015610187575f5ffd5b5061019b610196366004611641565b61053c565b6040519015158152602001610173565b3480156101b6575f5ffd5b506002545b604051908152602001610173565b3480156101d4575f5ffd5b5061014c6101e3366004611641565b610555565b3480156101f3575f5ffd5b5061019b610202366004611669565b610625565b348015610212575f5ffd5b5061014c6102213660046116a3565b610648565b348015610231575f5ffd5b5060405160128152602001610173565b34801561024c575f5ffd5b506101bb610655565b348015610260575f5ffd5b5061014c61026f3660046116ca565b610663565b34801561027f575f5ffd5b506101bb61028e366004611714565b6001600160a01b03165f9081526020819052604090205490565b3480156102b3575f5ffd5b506101bb6102c2366004611714565b61071b565b3480156102d2575f5ffd5b506102db610738565b604051610173979695949392919061172d565b3480156102f9575f5ffd5b5061014c610308366004611808565b61077a565b348015610318575f5ffd5b50610166610827565b34801561032c575f5ffd5b5061019b61033b366004611641565b610836565b34801561034b575f5ffd5b5061014c61035a36600461188d565b610843565b34801561036a575f5ffd5b5061014c610379366004611808565b6108a3565b61014c61046b565b348015610391575f5ffd5b5061014c6103a03660046118e3565b6108e4565b3480156103b0575f5ffd5b506101bb6103bf366004611949565b6001600160a01b039182165f90815260016020908152604080832093909416825291909152205490565b3480156103f4575f5ffd5b5061014c61040336600461197a565b610a1a565b348015610413575f5ffd5b5061019b610422366004611641565b6001600160a01b03919091165f908152600860209081526040808320938352929052205460ff1690565b348015610457575f5ffd5b5061014c61046636600461197a565b610aa8565b60405134815233907fe1fffcc4923d04b559f4d29a8bfc6cda04eb5b0d3c460751c2402c5c5cc9109c9060200160405180910390a26104aa3334610b6d565b565b6060600380546104bb906119f5565b80601f01602080910402602001604051908101604052809291908181526020018280546104e7906119f5565b80156105325780601f1061050957610100808354040283529160200191610532565b820191905f5260205f20905b81548152906001019060200180831161051557829003601f168201915b5050505050905090565b5f33610549818585610ba5565b60019150505b92915050565b61055f3382610bb7565b60405181815233907f7fcf532c15f0a6db0bd6d0e038bea71d30d808c7d98cb3bf7268a95bf5081b659060200160405180910390a25f826001600160a01b0316826040515f6040518083038185875af1925050503d805f81146105dd576040519150601f19603f3d011682016040523d82523d5f602084013e6105e2565b606091505b50509050808383909161061e5760405163ea02b29f60e01b81526001600160a01b03909216600483015260248201526044015b60405180910390fd5b5050505050565b5f33610632858285610beb565b61063d858585610c61565b506001949350505050565b6106523382610555565b50565b5f61065e610cbe565b905090565b604080517f158b0a9edf7a828aad02f63cd515c68ef2f50ba807396f6d12842833a159742960208201526001600160a01b03871691810191909152606081018590525f906106ca906080015b60405160208183030381529060405280519060200120610de7565b90506106d881858585610e13565b6001600160a01b0316866001600160a01b03161461070957604051631df081fd60e21b815260040160405180910390fd5b6107138686610e41565b505050505050565b6001600160a01b0381165f9081526007602052604081205461054f565b5f6060805f5f5f6060610749610e84565b610751610eaf565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b866001600160a01b03811633146107b05760405163ec442f0560e01b81526001600160a01b039091166004820152602401610615565b5061080f887fd099cc98ef71107a616c4f0f941f04c322d8e254fe26b3c6668db87aae413de88a8a8a8a8a8a6040516020016107f29796959493929190611a2d565b604051602081830303815290604052805190602001208484610eda565b61081d888888888888610f0b565b5050505050505050565b6060600480546104bb906119f5565b5f33610549818585610c61565b604080517f158b0a9edf7a828aad02f63cd515c68ef2f50ba807396f6d12842833a159742960208201526001600160a01b03861691810191909152606081018490526108939085906080016107f2565b61089d8484610e41565b50505050565b61080f887f7c7c6cdb67a18743f49ec6fa9b35f50d52ed05cbed4cc592e13b44501c1a22678a8a8a8a8a8a6040516020016107f29796959493929190611a2d565b834211156109085760405163313c898160e11b815260048101859052602401610615565b5f7f6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c98888886109538c6001600160a01b03165f90815260076020526040902080546001810190915590565b6040805160208101969096526001600160a01b0394851690860152929091166060840152608083015260a082015260c0810186905260e0016040516020818303038152906040528051906020012090505f6109ad82610de7565b90505f6109bc82878787610e13565b9050896001600160a01b0316816001600160a01b031614610a03576040516325c0072360e11b81526001600160a01b0380831660048301528b166024820152604401610615565b610a0e8a8a8a610ba5565b50505050505050505050565b5f610a5b7f7c7c6cdb67a18743f49ec6fa9b35f50d52ed05cbed4cc592e13b44501c1a22678b8b8b8b8b8b6040516020016106af9796959493929190611a2d565b9050610a6981858585610e13565b6001600160a01b03168a6001600160a01b031614610a9a57604051631df081fd60e21b815260040160405180910390fd5b610a0e8a8a8a8a8a8a610f0b565b5f610ae97fd099cc98ef71107a616c4f0f941f04c322d8e254fe26b3c6668db87aae413de88b8b8b8b8b8b6040516020016106af9796959493929190611a2d565b9050610af781858585610e13565b6001600160a01b03168a6001600160a01b031614610b2857604051631df081fd60e21b815260040160405180910390fd5b886001600160a01b0381163314610b5e5760405163ec442f0560e01b81526001600160a01b039091166004820152602401610615565b50610a0e8a8a8a8a8a8a610f0b565b6001600160a01b038216610b965760405163ec442f0560e01b81525f6004820152602401610615565b610ba15f8383610f5f565b5050565b610bb28383836001610fa1565b505050565b6001600160a01b038216610be057604051634b637e8f60e11b81525f6004820152602401610615565b610ba1825f83610f5f565b6001600160a01b038381165f908152600160209081526040808320938616835292905220545f1981101561089d5781811015610c5357604051637dc7a0d960e11b81526001600160a01b03841660048201526024810182905260448101839052606401610615565b61089d84848484035f610fa1565b6001600160a01b038316610c8a57604051634b637e8f60e11b81525f6004820152602401610615565b6001600160a01b038216610cb35760405163ec442f0560e01b81525f6004820152602401610615565b610bb2838383610f5f565b5f306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015610d1657507f000000000000000000000000000000000000000000000000000000000000000046145b15610d4057507f000000000000000000000000000000000000000000000000000000000000000090565b61065e604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f61054f610df3610cbe565b8360405161190160f01b8152600281019290925260228201526042902090565b5f5f5f5f610e2388888888611073565b925092509250610e33828261113b565b50909150505b949350505050565b610e4b82826111f3565b60405181906001600160a01b038416907f1cdd46ff242716cdaa72d159d339a485b3438398348d68f09d7c8c0a59353d81905f90a35050565b606061065e7f000000000000000000000000000000000000000000000000000000000000000061127d565b606061065e7f000000000000000000000000000000000000000000000000000000000000000061127d565b610eee84610ee785610de7565b84846112ba565b61089d57604051631df081fd60e21b815260040160405180910390fd5b610f15838361132c565b610f1f86826111f3565b60405181906001600160a01b038816907f98de503528ee59b575ef0c0a2576a82497bfc029a5685b209e9ec333479b10a5905f90a3610713868686610c61565b816001600160a01b0381163003610f955760405163ec442f0560e01b81526001600160a01b039091166004820152602401610615565b50610bb283838361139b565b6001600160a01b038416610fca5760405163e602df0560e01b81525f6004820152602401610615565b6001600160a01b038316610ff357604051634a1406b160e11b81525f6004820152602401610615565b6001600160a01b038085165f908152600160209081526040808320938716835292905220829055801561089d57826001600160a01b0316846001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9258460405161106591815260200190565b60405180910390a350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156110ac57505f91506003905082611131565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156110fd573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b03811661112857505f925060019150829050611131565b92505f91508190505b9450945094915050565b5f82600381111561114e5761114e611a69565b03611157575050565b600182600381111561116b5761116b611a69565b036111895760405163f645eedf60e01b815260040160405180910390fd5b600282600381111561119d5761119d611a69565b036111be5760405163fce698f760e01b815260048101829052602401610615565b60038260038111156111d2576111d2611a69565b03610ba1576040516335e2f38360e21b815260048101829052602401610615565b6001600160a01b0382165f9081526008602090815260408083208484529091529020548290829060ff161561124c57604051638f7808c160e01b81526001600160a01b0390921660048301526024820152604401610615565b50506001600160a01b039091165f90815260086020908152604080832093835292905220805460ff19166001179055565b60605f611289836114c1565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f846001600160a01b03163b5f03611319575f5f6112d98686866114e8565b5090925090505f8160038111156112f2576112f2611a69565b1480156113105750866001600160a01b0316826001600160a01b0316145b92505050610e39565b6113258585858561152f565b9050610e39565b81811665800000000000165f811561134b57611346611599565b611353565b6113536115a3565b65ffffffffffff169050811984168111801561137157508119831681105b8484909161071357604051634a931c1760e01b815260048101929092526024820152604401610615565b6001600160a01b0383166113c5578060025f8282546113ba9190611a7d565b909155506114359050565b6001600160a01b0383165f90815260208190526040902054818110156114175760405163391434e360e21b81526001600160a01b03851660048201526024810182905260448101839052606401610615565b6001600160a01b0384165f9081526020819052604090209082900390555b6001600160a01b0382166114515760028054829003905561146f565b6001600160a01b0382165f9081526020819052604090208054820190555b816001600160a01b0316836001600160a01b03167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef836040516114b491815260200190565b60405180910390a3505050565b5f60ff8216601f81111561054f57604051632cd44ac360e21b815260040160405180910390fd5b5f8080604184900361151c578435602086013560408701355f1a61150e89828585611073565b955095509550505050611526565b505f915060029050825b93509350939050565b60408051630b135d3f60e11b808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f61065e436115a9565b5f61065e425b5f65ffffffffffff8211156115db576040516306dfcc6560e41b81526030600482015260248101839052604401610615565b5090565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f61161f60208301846115df565b9392505050565b80356001600160a01b038116811461163c575f5ffd5b919050565b5f5f60408385031215611652575f5ffd5b61165b83611626565b946020939093013593505050565b5f5f5f6060848603121561167b575f5ffd5b61168484611626565b925061169260208501611626565b929592945050506040919091013590565b5f602082840312156116b3575f5ffd5b5035919050565b803560ff8116811461163c575f5ffd5b5f5f5f5f5f60a086880312156116de575f5ffd5b6116e786611626565b9450602086013593506116fc604087016116ba565b94979396509394606081013594506080013592915050565b5f60208284031215611724575f5ffd5b61161f82611626565b60ff60f81b8816815260e060208201525f61174b60e08301896115df565b828103604084015261175d81896115df565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b818110156117b2578351835260209384019390920191600101611794565b50909b9a5050505050505050505050565b5f5f83601f8401126117d3575f5ffd5b50813567ffffffffffffffff8111156117ea575f5ffd5b602083019150836020828501011115611801575f5ffd5b9250929050565b5f5f5f5f5f5f5f5f60e0898b03121561181f575f5ffd5b61182889611626565b975061183660208a01611626565b965060408901359550606089013594506080890135935060a0890135925060c089013567ffffffffffffffff81111561186d575f5ffd5b6118798b828c016117c3565b999c989b5096995094979396929594505050565b5f5f5f5f606085870312156118a0575f5ffd5b6118a985611626565b935060208501359250604085013567ffffffffffffffff8111156118cb575f5ffd5b6118d7878288016117c3565b95989497509550505050565b5f5f5f5f5f5f5f60e0888a0312156118f9575f5ffd5b61190288611626565b965061191060208901611626565b9550604088013594506060880135935061192c608089016116ba565b9699959850939692959460a0840135945060c09093013592915050565b5f5f6040838503121561195a575f5ffd5b61196383611626565b915061197160208401611626565b90509250929050565b5f5f5f5f5f5f5f5f5f6101208a8c031215611993575f5ffd5b61199c8a611626565b98506119aa60208b01611626565b975060408a0135965060608a0135955060808a0135945060a08a013593506119d460c08b016116ba565b989b979a50959894979396929550929360e081013593506101000135919050565b600181811c90821680611a0957607f821691505b602082108103611a2757634e487b7160e01b5f52602260045260245ffd5b50919050565b9687526001600160a01b0395861660208801529390941660408601526060850191909152608084015260a083019190915260c082015260e00190565b634e487b7160e01b5f52602160045260245ffd5b8082018082111561054f57634e487b7160e01b5f52601160045260245ffd'
