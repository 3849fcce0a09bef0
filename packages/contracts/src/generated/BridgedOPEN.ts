// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const bridgedOPENAbi = [
  {
    "inputs": [
      {
        "internalType": "contract ILightClient",
        "name": "judge_",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "remote_",
        "type": "address"
      },
      {
        "internalType": "uint96",
        "name": "most_",
        "type": "uint96"
      },
      {
        "internalType": "uint208",
        "name": "capacity",
        "type": "uint208"
      },
      {
        "internalType": "bool",
        "name": "returnable_",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "BridgeEnd_AlreadyTaken",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BridgeEnd_InvalidTerms",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "recipient",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "BridgeEnd_InvalidTransfer",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "available",
        "type": "uint256"
      }
    ],
    "name": "BridgeEnd_LimitReached",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BridgeEnd_OneWay",
    "type": "error"
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
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "sender",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "recipient",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Burnt",
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
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "recipient",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Minted",
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
        "name": "recipient",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "burn",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "internalType": "uint64",
        "name": "blockNumber",
        "type": "uint64"
      },
      {
        "components": [
          {
            "internalType": "bytes",
            "name": "header",
            "type": "bytes"
          },
          {
            "internalType": "bytes[]",
            "name": "accountProof",
            "type": "bytes[]"
          },
          {
            "internalType": "bytes[]",
            "name": "storageProof",
            "type": "bytes[]"
          }
        ],
        "internalType": "struct ExecutionProof.Proof",
        "name": "proof",
        "type": "tuple"
      }
    ],
    "name": "claim",
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
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "isTaken",
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
    "inputs": [],
    "name": "judge",
    "outputs": [
      {
        "internalType": "contract ILightClient",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "limit",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "capacity",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "available",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "most",
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
    "inputs": [],
    "name": "remote",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "returnable",
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
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "sent",
    "outputs": [
      {
        "internalType": "address",
        "name": "recipient",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "sentCount",
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
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "slotOf",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "pure",
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
        "internalType": "bytes32",
        "name": "wanted",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "found",
        "type": "bytes32"
      }
    ],
    "name": "ExecutionProof_WrongHeader",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "number",
        "type": "uint64"
      }
    ],
    "name": "LightClient_UnknownBlock",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum TrieProof.ProofError",
        "name": "err",
        "type": "uint8"
      }
    ],
    "name": "TrieProofTraversalError",
    "type": "error"
  }
] as const

export const bridgedOPENInitCode =
  '0x6101e0604052348015610010575f5ffd5b50604051611ed5380380611ed583398101604081905261002f916102b6565b6040518060400160405280600c81526020016b213934b233b2b21027a822a760a11b81525080604051806040016040528060018152602001603160f81b8152506040518060400160405280600c81526020016b213934b233b2b21027a822a760a11b815250604051806040016040528060058152602001643127a822a760d91b815250898989895f6001600160a01b0316836001600160a01b0316141580156100e057506001600160601b03821615155b80156100fe5750816001600160601b0316816001600160d01b031610155b61011b57604051632200d34760e11b815260040160405180910390fd5b6001600160601b039190911660c0526001600160a01b0391821660a05291166080526001600160d01b03166102a360d71b17600255600861015c83826103e4565b50600961016982826103e4565b50505061017b8261025960201b60201c565b6101805261018881610259565b6101a0528151602080840191909120610140528151908201206101605246610100526102176101405161016051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60e05250503061012052506001600160a01b03851661024957604051632200d34760e11b815260040160405180910390fd5b15156101c052506104fa92505050565b5f5f829050601f8151111561028c578260405163305a27a960e01b815260040161028391906104a2565b60405180910390fd5b8051610297826104d7565b179392505050565b6001600160a01b03811681146102b3575f5ffd5b50565b5f5f5f5f5f60a086880312156102ca575f5ffd5b85516102d58161029f565b60208701519095506102e68161029f565b60408701519094506001600160601b0381168114610302575f5ffd5b60608701519093506001600160d01b038116811461031e575f5ffd5b60808701519092508015158114610333575f5ffd5b809150509295509295909350565b634e487b7160e01b5f52604160045260245ffd5b600181811c9082168061036957607f821691505b60208210810361038757634e487b7160e01b5f52602260045260245ffd5b50919050565b601f8211156103df57828211156103df57805f5260205f20601f840160051c60208510156103b857505f5b90810190601f840160051c035f5b818110156103db575f838201556001016103c6565b5050505b505050565b81516001600160401b038111156103fd576103fd610341565b6104118161040b8454610355565b8461038d565b6020601f821160018114610443575f831561042c5750848201515b5f19600385901b1c1916600184901b17845561049b565b5f84815260208120601f198516915b828110156104725787850151825560209485019460019092019101610452565b508482101561048f57868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b80516020808301519190811015610387575f1960209190910360031b1b16919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c05161193f6105965f395f81816101f501526105e601525f610bfc01525f610bd101525f6109c701525f61099f01525f6108fa01525f61092401525f61094e01525f818161026e01528181610c750152610c9c01525f81816103a20152610ab401525f818161022f0152610a83015261193f5ff3fe608060405234801561000f575f5ffd5b5060043610610153575f3560e01c806370a08231116100bf5780639dc29fac116100795780639dc29fac14610347578063a4d66daf1461035a578063a9059cbb14610377578063d505accf1461038a578063d598215b1461039d578063dd62ed3e146103c4575f5ffd5b806370a08231146102905780637798f133146102b85780637ecebe00146102cd57806384b0196e146102e05780638820446f146102fb57806395d89b411461033f575f5ffd5b80633644e515116101105780633644e515146101df5780633aad9a5f146101e75780634da56a6f146101f0578063548655ec14610217578063573255f41461022a57806358d7889c14610269575f5ffd5b806306fdde0314610157578063095ea7b31461017557806318160ddd1461019857806323b872dd146101aa578063263f3e7e146101bd578063313ce567146101d0575b5f5ffd5b61015f6103fc565b60405161016c9190611464565b60405180910390f35b610188610183366004611491565b61048c565b604051901515815260200161016c565b6007545b60405190815260200161016c565b6101886101b83660046114b9565b6104a5565b61019c6101cb3660046114f3565b6104ca565b6040516012815260200161016c565b61019c6104dc565b61019c60045481565b6101887f000000000000000000000000000000000000000000000000000000000000000081565b6101886102253660046114f3565b6104ea565b6102517f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161016c565b61019c7f000000000000000000000000000000000000000000000000000000000000000081565b61019c61029e36600461150a565b6001600160a01b03165f9081526005602052604090205490565b6102cb6102c6366004611523565b61050f565b005b61019c6102db36600461150a565b610575565b6102e8610592565b60405161016c979695949392919061158a565b6103206103093660046114f3565b5f908152602081905260409020549060a082901c90565b604080516001600160a01b03909316835260208301919091520161016c565b61015f6105d4565b61019c610355366004611491565b6105e3565b61036261068c565b6040805192835260208301919091520161016c565b610188610385366004611491565b6106bb565b6102cb610398366004611620565b6106c8565b6102517f000000000000000000000000000000000000000000000000000000000000000081565b61019c6103d236600461168d565b6001600160a01b039182165f90815260066020908152604080832093909416825291909152205490565b60606008805461040b906116be565b80601f0160208091040260200160405190810160405280929190818152602001828054610437906116be565b80156104825780601f1061045957610100808354040283529160200191610482565b820191905f5260205f20905b81548152906001019060200180831161046557829003601f168201915b5050505050905090565b5f33610499818585610803565b60019150505b92915050565b5f336104b2858285610815565b6104bd858585610891565b60019150505b9392505050565b5f81815260208190526040812061049f565b5f6104e56108ee565b905090565b600881901c5f90815260016020819052604082205460ff84169190911b16151561049f565b5f5f61051c858585610a17565b91509150816001600160a01b0316857fc9d0543a84d3510329c0783b91576878ceb484e8699944cb5610c3436b3b8e398360405161055c91815260200190565b60405180910390a361056e8282610b92565b5050505050565b6001600160a01b0381165f908152600c602052604081205461049f565b5f6060805f5f5f60606105a3610bca565b6105ab610bf5565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b60606009805461040b906116be565b5f7f000000000000000000000000000000000000000000000000000000000000000061062257604051639aaa6de360e01b815260040160405180910390fd5b61062c3383610c20565b6106368383610c54565b9050826001600160a01b0316336001600160a01b0316827f1541e2c7dcf42dc3a83ef79870424b2cf3aaf6e436d3ae222078d9714b16532b8560405161067e91815260200190565b60405180910390a492915050565b600280545f9182916001600160d01b0316906106a89083610d33565b6001600160d01b03909116939092509050565b5f33610499818585610891565b834211156106f15760405163313c898160e11b8152600481018590526024015b60405180910390fd5b5f7f6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c988888861073c8c6001600160a01b03165f908152600c6020526040902080546001810190915590565b6040805160208101969096526001600160a01b0394851690860152929091166060840152608083015260a082015260c0810186905260e0016040516020818303038152906040528051906020012090505f61079682610d46565b90505f6107a582878787610d72565b9050896001600160a01b0316816001600160a01b0316146107ec576040516325c0072360e11b81526001600160a01b0380831660048301528b1660248201526044016106e8565b6107f78a8a8a610803565b50505050505050505050565b6108108383836001610d9e565b505050565b6001600160a01b038381165f908152600660209081526040808320938616835292905220545f1981101561088b578181101561087d57604051637dc7a0d960e11b81526001600160a01b038416600482015260248101829052604481018390526064016106e8565b61088b84848484035f610d9e565b50505050565b6001600160a01b0383166108ba57604051634b637e8f60e11b81525f60048201526024016106e8565b6001600160a01b0382166108e35760405163ec442f0560e01b81525f60048201526024016106e8565b610810838383610e70565b5f306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801561094657507f000000000000000000000000000000000000000000000000000000000000000046145b1561097057507f000000000000000000000000000000000000000000000000000000000000000090565b6104e5604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b600883901c5f908152600160208190526040822054829160ff87161b161515158590610a5957604051631251a15b60e21b81526004016106e891815260200190565b50600885901c5f908152600160208190526040909120805460ff88169290921b9091179055610b437f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663e88e617f86867f0000000000000000000000000000000000000000000000000000000000000000610adc8b6104ca565b6040518563ffffffff1660e01b8152600401610afb9493929190611801565b602060405180830381865afa158015610b16573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b3a91906118a3565b9060a082901c90565b9092509050610b5460025f83610f96565b81610b6060025f610d33565b9091610b8857604051634823e9eb60e01b8152600481019290925260248201526044016106e8565b5050935093915050565b6001600160a01b038216610bbb5760405163ec442f0560e01b81525f60048201526024016106e8565b610bc65f8383610e70565b5050565b60606104e57f0000000000000000000000000000000000000000000000000000000000000000611048565b60606104e57f0000000000000000000000000000000000000000000000000000000000000000611048565b6001600160a01b038216610c4957604051634b637e8f60e11b81525f60048201526024016106e8565b610bc6825f83610e70565b5f6001600160a01b03831615801590610c6c57508115155b8015610c9857507f00000000000000000000000000000000000000000000000000000000000000008211155b83837f0000000000000000000000000000000000000000000000000000000000000000909192610cf4576040516305b4e29760e31b81526001600160a01b039093166004840152602483019190915260448201526064016106e8565b50505060045f8154610d05906118ce565b91829055505f81815260208190526040902060a09390931b6001600160a01b03909416939093179091555090565b5f610d3e8383611085565b949350505050565b5f61049f610d526108ee565b8360405161190160f01b8152600281019290925260228201526042902090565b5f5f5f5f610d8288888888611130565b925092509250610d9282826111f8565b50909695505050505050565b6001600160a01b038416610dc75760405163e602df0560e01b81525f60048201526024016106e8565b6001600160a01b038316610df057604051634a1406b160e11b81525f60048201526024016106e8565b6001600160a01b038085165f908152600660209081526040808320938716835292905220829055801561088b57826001600160a01b0316846001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92584604051610e6291815260200190565b60405180910390a350505050565b6001600160a01b038316610e9a578060075f828254610e8f91906118e6565b90915550610f0a9050565b6001600160a01b0383165f9081526005602052604090205481811015610eec5760405163391434e360e21b81526001600160a01b038516600482015260248101829052604481018390526064016106e8565b6001600160a01b0384165f9081526005602052604090209082900390555b6001600160a01b038216610f2657600780548290039055610f44565b6001600160a01b0382165f9081526005602052604090208054820190555b816001600160a01b0316836001600160a01b03167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef83604051610f8991815260200190565b60405180910390a3505050565b5f815f03610fa6575060016104c3565b5f5f610fb28686611085565b9150915080841161103e576040518060400160405280610fdc8685610fd791906118e6565b6112b0565b6001600160d01b03168152602001610ff26112e7565b65ffffffffffff9081169091525f8781526001808a016020908152604090922084519490920151909216600160d01b026001600160d01b039093169290921790915592506104c3915050565b5f925050506104c3565b60605f611054836112f1565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b81545f82815260018401602052604081208054919283926001600160d01b039182169291611111919081169061110790600160d01b900465ffffffffffff166110cc6112e7565b6110d691906118f9565b895465ffffffffffff918216916001600160d01b0388169161110291600160d01b909104166001611318565b611327565b8103908111150290565b93506001600160d01b0382168481039081111502925050509250929050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561116957505f915060039050826111ee565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156111ba573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b0381166111e557505f9250600191508290506111ee565b92505f91508190505b9450945094915050565b5f82600381111561120b5761120b611917565b03611214575050565b600182600381111561122857611228611917565b036112465760405163f645eedf60e01b815260040160405180910390fd5b600282600381111561125a5761125a611917565b0361127b5760405163fce698f760e01b8152600481018290526024016106e8565b600382600381111561128f5761128f611917565b03610bc6576040516335e2f38360e21b8152600481018290526024016106e8565b5f6001600160d01b038211156112e3576040516306dfcc6560e41b815260d06004820152602481018390526044016106e8565b5090565b5f6104e5426113d7565b5f60ff8216601f81111561049f57604051632cd44ac360e21b815260040160405180910390fd5b5f8282188284110282186104c3565b5f5f5f6113348686611409565b91509150815f036113585783818161134e5761134e61192b565b04925050506104c3565b81841161136f5761136f6003851502601118611425565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b5f65ffffffffffff8211156112e3576040516306dfcc6560e41b815260306004820152602481018390526044016106e8565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f6104c36020830184611436565b80356001600160a01b038116811461148c575f5ffd5b919050565b5f5f604083850312156114a2575f5ffd5b6114ab83611476565b946020939093013593505050565b5f5f5f606084860312156114cb575f5ffd5b6114d484611476565b92506114e260208501611476565b929592945050506040919091013590565b5f60208284031215611503575f5ffd5b5035919050565b5f6020828403121561151a575f5ffd5b6104c382611476565b5f5f5f60608486031215611535575f5ffd5b83359250602084013567ffffffffffffffff81168114611553575f5ffd5b9150604084013567ffffffffffffffff81111561156e575f5ffd5b84016060818703121561157f575f5ffd5b809150509250925092565b60ff60f81b8816815260e060208201525f6115a860e0830189611436565b82810360408401526115ba8189611436565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b8181101561160f5783518352602093840193909201916001016115f1565b50909b9a5050505050505050505050565b5f5f5f5f5f5f5f60e0888a031215611636575f5ffd5b61163f88611476565b965061164d60208901611476565b95506040880135945060608801359350608088013560ff81168114611670575f5ffd5b9699959850939692959460a0840135945060c09093013592915050565b5f5f6040838503121561169e575f5ffd5b6116a783611476565b91506116b560208401611476565b90509250929050565b600181811c908216806116d257607f821691505b6020821081036116f057634e487b7160e01b5f52602260045260245ffd5b50919050565b5f5f8335601e1984360301811261170b575f5ffd5b830160208101925035905067ffffffffffffffff81111561172a575f5ffd5b803603821315611738575f5ffd5b9250929050565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b5f5f8335601e1984360301811261177c575f5ffd5b830160208101925035905067ffffffffffffffff81111561179b575f5ffd5b8060051b3603821315611738575f5ffd5b5f8383855260208501945060208460051b820101835f5b86811015610d9257838303601f190188526117de82876116f6565b6117e985828461173f565b60209a8b019a909550939093019250506001016117c3565b67ffffffffffffffff85168152608060208201525f61182085866116f6565b6060608085015261183560e08501828461173f565b9150506118456020870187611767565b848303607f190160a086015261185c8382846117ac565b9250505061186d6040870187611767565b848303607f190160c08601526118848382846117ac565b6001600160a01b03979097166040860152505050506060015292915050565b5f602082840312156118b3575f5ffd5b5051919050565b634e487b7160e01b5f52601160045260245ffd5b5f600182016118df576118df6118ba565b5060010190565b8082018082111561049f5761049f6118ba565b65ffffffffffff828116828216039081111561049f5761049f6118ba565b634e487b7160e01b5f52602160045260245ffd5b634e487b7160e01b5f52601260045260245ffd'
